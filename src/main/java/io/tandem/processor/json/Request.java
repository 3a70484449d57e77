package io.tandem.processor.json;

import io.tandem.processor.RequestException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/**
 * A request as it came in (spec 3).
 *
 * @param original everything, for the echo of a failure
 */
public record Request(JsonObject original) {

    private static final int LONGEST = 200;
    private static final String PRINTED = "externalnotredyreasons";
    private static final String MEANT = "externalnotreadyreasons";
    private static final String INFIX = ".request.";

    /**
     * The command as it is answered: without blanks around it, and with the one name corrected that the seed misspells
     * (spec C3, C4); empty if there is none.
     */
    public String command() {
        return member("command").strip().replace(PRINTED, MEANT);
    }

    /** The command as it is known here: both spellings of one are the same (spec C1, C2). */
    public String verb() {
        String command = command();
        int infix = command.indexOf(INFIX);
        return infix < 0 ? command : command.substring(0, infix) + command.substring(infix + INFIX.length() - 1);
    }

    /** The chain of ids it is addressed to; empty if there is none. */
    public String target() {
        return member("target").strip();
    }

    /**
     * Its particulars.
     *
     * @throws RequestException if they are no object
     */
    public Data data() {
        return Data.of(original, "data");
    }

    private String member(String name) {
        return original.get(name) instanceof JsonString text && text.getChars().length() <= LONGEST
                ? text.getString()
                : "";
    }
}
