package io.tandem.tropo.document.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that an application's answer consists of (spec 2). */
final class AnswerText {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AnswerText() {}

    /**
     * Decodes by the declared charset. Without one that is known, it is UTF-8 if it can be, else ISO-8859-1, the default of
     * servers whose applications do not care.
     */
    static String decode(byte[] body, Optional<String> contentType) {
        String text = contentType
                .flatMap(AnswerText::declared)
                .map(charset -> new String(body, charset))
                .orElseGet(() -> guessed(body));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Optional<Charset> declared(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        if (!charset.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(charset.group(1)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String guessed(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }
}
