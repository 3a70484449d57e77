package io.tandem.session;

/** How deep JSON nests, found out before it is parsed: a parser may answer deep nesting with a stack overflow. */
public final class JsonDepth {

    private JsonDepth() {}

    /** Whether objects and arrays nest deeper than a limit; texts that are no JSON may get either answer. */
    public static boolean exceeds(String text, int limit) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (inString) {
                if (character == '\\') {
                    i++;
                } else {
                    inString = character != '"';
                }
            } else if (character == '"') {
                inString = true;
            } else if (character == '{' || character == '[') {
                depth++;
                if (depth > limit) {
                    return true;
                }
            } else if (character == '}' || character == ']') {
                depth--;
            }
        }
        return false;
    }
}
