package io.tandem.bayeux.http;

import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.option.MessageSize;
import io.tandem.session.http.BodyFault;
import io.tandem.session.http.RequestBody;
import io.tandem.session.http.ServletAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The text in the body of a POST (spec 12). */
final class TextBody {

    private TextBody() {}

    /**
     * Reads it.
     *
     * @param answer of the request, which is made asynchronous if the body takes its time
     * @param complete gets the text
     * @param failed told if it is too large, or no text in the charset that the client names
     */
    static void read(
            HttpServletRequest request,
            ServletAnswer answer,
            MessageSize most,
            Consumer<String> complete,
            Consumer<Refusal> failed)
            throws IOException {
        String name = request.getCharacterEncoding();
        try {
            Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
            RequestBody.read(
                    request,
                    answer,
                    most.bytes(),
                    body -> decode(body, charset, most, complete, failed),
                    fault -> failed.accept(refusal(fault)));
        } catch (IllegalArgumentException unknownCharset) {
            failed.accept(Refusal.MALFORMED);
        }
    }

    private static void decode(
            byte[] body, Charset charset, MessageSize most, Consumer<String> complete, Consumer<Refusal> failed) {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException malformed) {
            failed.accept(Refusal.MALFORMED);
            return;
        }
        if (text.length() > most.characters()) {
            failed.accept(Refusal.TOO_LARGE);
        } else {
            complete.accept(text);
        }
    }

    private static Refusal refusal(BodyFault fault) {
        return switch (fault) {
            case TOO_LARGE -> Refusal.TOO_LARGE;
            case BROKEN -> Refusal.MALFORMED;
            case NO_ROOM -> Refusal.UNAVAILABLE;
            case FAULT -> Refusal.FAULT;
        };
    }
}
