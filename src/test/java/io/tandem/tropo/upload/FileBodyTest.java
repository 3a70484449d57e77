package io.tandem.tropo.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.tropo.document.UploadTarget.Method;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBodyTest {

    private static final int SIZE = 200_000;

    @TempDir
    private Path folder;

    @Test
    void noMoreIsReadThanTheConnectionTakes() throws Exception {
        Taker taker = new Taker(1_000);
        FileBody body = new FileBody(file(SIZE), SIZE, Frame.of(Method.PUT, "", "audio/wav"));
        body.produce(taker);
        assertThat(taker.taken.size()).as("what it takes at a time").isEqualTo(1_000);
        assertThat(taker.largest).as("most in memory").isLessThanOrEqualTo(32_768);
        for (int calls = 1; !taker.ended; calls++) {
            assertThat(calls).as("calls").isLessThan(SIZE / 1_000 + 2);
            taker.room = 1_000;
            body.produce(taker);
        }
        assertThat(taker.taken.toByteArray()).as("all of it, in order").isEqualTo(content(SIZE));
    }

    @Test
    void whatIsAddedWhileItIsSentIsLeftOut() throws Exception {
        Taker taker = new Taker(Integer.MAX_VALUE);
        FileBody body = new FileBody(file(SIZE), SIZE - 7, Frame.of(Method.PUT, "", "audio/wav"));
        body.produce(taker);
        assertThat(body.getContentLength()).as("what was said").isEqualTo(SIZE - 7);
        assertThat(taker.taken.size()).as("what was sent").isEqualTo(SIZE - 7);
    }

    @Test
    void aFileThatBecameShorterBreaksOff() throws Exception {
        FileBody body = new FileBody(file(SIZE), SIZE + 1, Frame.of(Method.POST, "a", "audio/wav"));
        assertThatThrownBy(() -> body.produce(new Taker(Integer.MAX_VALUE)))
                .as("not what was said")
                .isInstanceOf(IOException.class);
        body.failed(new IOException("broken off"));
    }

    @Test
    void aNameCannotLeaveItsPlaceInTheForm() {
        Frame frame = Frame.of(Method.POST, "a\"; name=\"b\r\nX: ü", "audio/wav");
        assertThat(new String(frame.head(), StandardCharsets.UTF_8))
                .as("as browsers write it")
                .contains("; filename=\"a%22; name=%22b%0D%0AX: ü\"\r\nContent-Type");
    }

    private Path file(int length) throws IOException {
        return Files.write(folder.resolve("a.wav"), content(length));
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 31 >> 3);
        }
        return content;
    }

    /** A connection that takes so much and then no more. */
    private static final class Taker implements DataStreamChannel {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int room;
        private int largest;
        private boolean ended;

        private Taker(int room) {
            this.room = room;
        }

        @Override
        public int write(ByteBuffer piece) {
            largest = Math.max(largest, piece.remaining());
            byte[] part = new byte[Math.min(room, piece.remaining())];
            piece.get(part);
            taken.writeBytes(part);
            room -= part.length;
            return part.length;
        }

        @Override
        public void requestOutput() {
            // Called again by the test.
        }

        @Override
        public void endStream() {
            ended = true;
        }

        @Override
        public void endStream(List<? extends Header> trailers) {
            ended = true;
        }
    }
}
