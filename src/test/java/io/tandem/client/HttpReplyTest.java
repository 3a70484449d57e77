package io.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReplyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n"
            })
    void aResponseIsTakenOnlyWhenItIsWhole(String text) {
        byte[] bytes = (text + "HTTP/1.1").getBytes(StandardCharsets.US_ASCII);

        for (int count = 0; count < text.length(); count++) {
            assertThat(HttpReply.parse(bytes, count))
                    .as("after %d bytes", count)
                    .isEmpty();
        }
        assertThat(HttpReply.parse(bytes, bytes.length)).hasValueSatisfying(reply -> {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("hello");
            assertThat(reply.length()).as("bytes up to the next response").isEqualTo(text.length());
        });
    }

    @Test
    void aServerMayEndTheConnectionAfterAResponse() {
        byte[] bytes = "HTTP/1.1 400 Bad Request\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(HttpReply.parse(bytes, bytes.length))
                .hasValueSatisfying(reply ->
                        assertThat(reply.keepsConnection()).as("kept open").isFalse());
    }
}
