package io.tandem.bayeux.http;

import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.option.MessageSize;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the body of a POST as it comes, without a thread that waits for it (spec 12). */
final class RequestBody implements ReadListener {

    private static final Logger LOG = Logger.getLogger(RequestBody.class.getName());
    private static final int PIECE = 8_192;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] piece = new byte[PIECE];
    private final ServletInputStream in;
    private final Charset charset;
    private final MessageSize most;
    private final Consumer<String> complete;
    private final Consumer<Refusal> failed;
    private boolean over;

    private RequestBody(
            ServletInputStream in,
            Charset charset,
            MessageSize most,
            Consumer<String> complete,
            Consumer<Refusal> failed) {
        this.in = in;
        this.charset = charset;
        this.most = most;
        this.complete = complete;
        this.failed = failed;
    }

    /**
     * Reads a body.
     *
     * @param complete gets the text
     * @param failed told if it is too large, or no text in the charset that the client names
     */
    static void read(HttpServletRequest request, MessageSize most, Consumer<String> complete, Consumer<Refusal> failed)
            throws IOException {
        if (request.getContentLengthLong() > most.bytes()) {
            failed.accept(Refusal.TOO_LARGE);
            return;
        }
        String name = request.getCharacterEncoding();
        try {
            Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
            ServletInputStream in = request.getInputStream();
            in.setReadListener(new RequestBody(in, charset, most, complete, failed));
        } catch (IllegalArgumentException unknownCharset) {
            failed.accept(Refusal.MALFORMED);
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!over && in.isReady() && !in.isFinished()) {
            int length = in.read(piece);
            if (length > 0) {
                bytes.write(piece, 0, length);
            }
            if (bytes.size() > most.bytes()) {
                over = true;
                failed.accept(Refusal.TOO_LARGE);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (over) {
            return;
        }
        over = true;
        String text;
        try {
            text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            failed.accept(Refusal.MALFORMED);
            return;
        }
        if (text.length() > most.characters()) {
            failed.accept(Refusal.TOO_LARGE);
        } else {
            complete(text);
        }
    }

    /** Whatever becomes of the text, the request must not be left without an answer. */
    private void complete(String text) {
        try {
            complete.accept(text);
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "A request could not be carried out", fault);
            failed.accept(Refusal.FAULT);
        }
    }

    @Override
    public void onError(Throwable cause) {
        LOG.log(Level.FINE, "The body of a request could not be read", cause);
        if (!over) {
            over = true;
            failed.accept(Refusal.MALFORMED);
        }
    }
}
