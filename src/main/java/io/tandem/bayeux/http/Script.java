package io.tandem.bayeux.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of an answer: plain JSON, or a script that hands the JSON to a function of the page (spec 13).
 *
 * @param callback name of the function; empty for plain JSON
 */
record Script(String callback) {

    /** Nothing but JSON. */
    static final Script NONE = new Script("");

    /** What a name is made of: nothing that could be anything but the name of a function. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    /** The script for a callback; nothing unless exactly one safe name is given. */
    static Optional<Script> named(String[] names, int maxLength) {
        boolean safe = names != null
                && names.length == 1
                && names[0].length() <= maxLength
                && NAME.matcher(names[0]).matches();
        return safe ? Optional.of(new Script(names[0])) : Optional.empty();
    }

    String contentType() {
        return callback.isEmpty() ? "application/json" : "text/javascript;charset=UTF-8";
    }

    byte[] body(String json) {
        String text = callback.isEmpty()
                ? json
                // The comment keeps the first bytes out of the caller's hands; two line ends of JSON are none in
                // scripts.
                : "/**/" + callback + '(' + json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ")";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
