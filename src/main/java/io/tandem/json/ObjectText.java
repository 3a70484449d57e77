package io.tandem.json;

/**
 * A JSON object that is written as text, field by field, for what is answered so often that objects in between would show. Each
 * name is given once.
 */
public final class ObjectText {

    private static final int USUAL = 128;
    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder(USUAL);

    /** One without fields. */
    public ObjectText() {
        text.append('{');
    }

    /** One that goes on after the fields of another. */
    public ObjectText(String object) {
        text.append(object, 0, object.length() - 1);
    }

    /** Adds a text. */
    public ObjectText add(String name, String value) {
        quote(name(name), value);
        return this;
    }

    /** Adds a whole number. */
    public ObjectText add(String name, long value) {
        name(name).append(value);
        return this;
    }

    /** Adds a truth. */
    public ObjectText add(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    /** Adds what is JSON already. */
    public ObjectText addJson(String name, String json) {
        name(name).append(json);
        return this;
    }

    /** All of it so far. */
    @Override
    public String toString() {
        return text + "}";
    }

    private StringBuilder name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(text, name);
        return text.append(':');
    }

    private static void quote(StringBuilder to, String value) {
        to.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                to.append('\\').append(character);
            } else if (character < FIRST_PRINTABLE) {
                escape(to, character);
            } else {
                to.append(character);
            }
        }
        to.append('"');
    }

    private static void escape(StringBuilder to, char control) {
        switch (control) {
            case '\b' -> to.append("\\b");
            case '\t' -> to.append("\\t");
            case '\n' -> to.append("\\n");
            case '\f' -> to.append("\\f");
            case '\r' -> to.append("\\r");
            default -> to.append(String.format("\\u%04x", (int) control));
        }
    }
}
