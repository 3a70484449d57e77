package io.tandem.chat.session;

import io.tandem.bayeux.Note;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a Bayeux session holds a chat, as another node that takes the session up is told.
 *
 * @param chatId the chat
 * @param binding names the hold
 * @param told index of the last entry of the journal that the client has been told
 */
record Held(String chatId, String binding, int told) {

    static final String PREFIX = "chat/";
    private static final Pattern FORM = Pattern.compile("(\\S+) (\\d{1,9})");

    /** What a note says; nothing if it is no chat's. */
    static Optional<Held> read(String name, String value) {
        Matcher parts = FORM.matcher(value);
        return name.startsWith(PREFIX) && parts.matches()
                ? Optional.of(
                        new Held(name.substring(PREFIX.length()), parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    Note note() {
        return new Note(PREFIX + chatId, binding + ' ' + told);
    }

    /** The same for a chat that is not held any more. */
    static Note over(String chatId) {
        return Note.forget(PREFIX + chatId);
    }
}
