package io.tandem.chat.operation;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import java.util.HashMap;
import java.util.Map;

/**
 * A chat as a visitor asks for it.
 *
 * @param name how the visitor wants to be called
 * @param data what is attached for the agents
 * @param text what the visitor writes first; may be empty
 */
record NewChat(String name, Map<String, String> data, String text) {

    private static final int LONGEST = 200;

    /** Enough to tell a slip from an address; whether it exists only a letter can tell. */
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    /**
     * Reads it.
     *
     * @throws ChatException if something is missing or wrong
     */
    static NewChat read(Fields fields, Texts texts) {
        String name = VisitorName.read(fields);
        String email = fields.line("emailAddress", LONGEST);
        if (!email.isEmpty() && !email.matches(EMAIL)) {
            throw new ChatException(ChatFault.EMAIL);
        }
        Map<String, String> data = new HashMap<>(fields.userData("userData").set());
        putUnlessEmpty(data, "Subject", fields.line("subject", LONGEST));
        putUnlessEmpty(data, "EmailAddress", email);
        putUnlessEmpty(data, "FirstName", fields.line("firstName", VisitorName.LONGEST));
        putUnlessEmpty(data, "LastName", fields.line("lastName", VisitorName.LONGEST));
        return new NewChat(name, data, texts.optional(fields, "text"));
    }

    private static void putUnlessEmpty(Map<String, String> data, String name, String value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }
}
