package io.tandem.contact.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DatabaseGuard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String SMILE = "\uD83D\uDE42";

    @Test
    void longTextsAreSplit() {
        String longest = "x".repeat(1_600);

        assertThat(Texts.split("")).as("nothing").isEmpty();
        assertThat(Texts.split(longest)).as("what just fits").containsExactly(longest);
        assertThat(Texts.split(longest + longest + "y")).as("what does not").containsExactly(longest, longest, "y");
    }

    @Test
    void charactersStayWhole() {
        assertThat(Texts.split("x".repeat(1_599) + SMILE + "y")).containsExactly("x".repeat(1_599), SMILE + "y");
        assertThat(Texts.split("x".repeat(1_598) + SMILE + "y")).containsExactly("x".repeat(1_598) + SMILE, "y");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_001})
    void aPageHasALimit(int limit) {
        Texts texts = new Texts(null, new DatabaseGuard(() -> true));

        assertThatThrownBy(() -> texts.list(300, 0, limit)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageSaysWhetherThereIsMore() {
        Texts texts = new Texts(new Three(), new DatabaseGuard(() -> true));

        assertThat(texts.list(300, 0, 2))
                .satisfies(page -> assertThat(page.texts()).hasSize(2))
                .satisfies(page -> assertThat(page.more()).isTrue());
        assertThat(texts.list(300, 0, 3))
                .satisfies(page -> assertThat(page.texts()).hasSize(3))
                .satisfies(page -> assertThat(page.more()).isFalse());
    }

    private static final class Three implements TextRecords {

        @Override
        public void add(List<NewText> texts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TextMessage> list(long customerId, long after, int limit) {
            return LongStream.rangeClosed(1, Math.min(3, limit))
                    .mapToObj(id -> new TextMessage(id, Optional.empty(), "", "", "", "", Instant.EPOCH))
                    .toList();
        }
    }
}
