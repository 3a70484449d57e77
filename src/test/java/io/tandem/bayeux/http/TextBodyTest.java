package io.tandem.bayeux.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.option.MessageSize;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body becomes (spec 12). */
class TextBodyTest {

    private final FakeServlet servlet = new FakeServlet();
    private final List<Object> outcomes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({", UTF-8", "UTF-8, UTF-8", "utf-8, UTF-8", "ISO-8859-1, ISO-8859-1", "UTF-16, UTF-16"})
    void isReadInItsCharset(String named, String charset) throws IOException {
        servlet.encoding = named;
        servlet.body = "[{\"ä\":1}]".getBytes(Charset.forName(charset));

        read(new MessageSize(100, 100));

        assertThat(outcomes).containsExactly("[{\"ä\":1}]");
    }

    @ParameterizedTest
    @CsvSource({"no-such-charset", "'not a name'"})
    void anUnknownCharsetIsRefused(String named) throws IOException {
        servlet.encoding = named;

        read(new MessageSize(100, 100));

        assertThat(outcomes).containsExactly(Refusal.MALFORMED);
    }

    @Test
    void malformedUtf8IsRefusedAndNotMended() throws IOException {
        servlet.body = new byte[] {'[', (byte) 0xC3, ']'};

        read(new MessageSize(100, 100));

        assertThat(outcomes).containsExactly(Refusal.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 10, true", "11, 10, 11, false", "11, 11, 10, false", "20000, 20000, 20000, true"})
    void isRefusedOnceAboveEitherLimit(int length, int bytes, int characters, boolean fits) throws IOException {
        servlet.body = "x".repeat(length).getBytes(StandardCharsets.UTF_8);

        read(new MessageSize(bytes, characters));

        assertThat(outcomes).containsExactly(fits ? "x".repeat(length) : Refusal.TOO_LARGE);
    }

    @Test
    void aShortBodyOfAKnownLengthIsReadByItsOwnThread() throws IOException {
        servlet.body = "[{}]".getBytes(StandardCharsets.UTF_8);
        servlet.length = 4;

        read(new MessageSize(100, 100));

        assertThat(outcomes).containsExactly("[{}]");
    }

    @Test
    void aShortBodyThatEndsTooSoonIsRefused() throws IOException {
        servlet.body = "[{}".getBytes(StandardCharsets.UTF_8);
        servlet.length = 4;

        read(new MessageSize(100, 100));

        assertThat(outcomes).containsExactly(Refusal.MALFORMED);
    }

    private void read(MessageSize most) throws IOException {
        TextBody.read(servlet.request(), servlet.answer(), most, outcomes::add, outcomes::add);
    }
}
