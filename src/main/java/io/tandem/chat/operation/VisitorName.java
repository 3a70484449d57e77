package io.tandem.chat.operation;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;

/** How a visitor wants to be called: a nickname, or first and last name (spec 11.4). */
final class VisitorName {

    static final int LONGEST = 100;

    private VisitorName() {}

    /**
     * Reads it.
     *
     * @throws ChatException if there is none, or half of one
     */
    static String read(Fields fields) {
        String nickname = fields.line("nickname", LONGEST);
        String first = fields.line("firstName", LONGEST);
        String last = fields.line("lastName", LONGEST);
        if (!nickname.isEmpty()) {
            return nickname;
        }
        if (first.isEmpty() && last.isEmpty()) {
            throw new ChatException(ChatFault.NAME_MISSING);
        }
        if (first.isEmpty()) {
            throw new ChatException(ChatFault.FIRST_NAME_MISSING);
        }
        if (last.isEmpty()) {
            throw new ChatException(ChatFault.LAST_NAME_MISSING);
        }
        return first + ' ' + last;
    }
}
