package io.tandem.chat.wire;

import io.tandem.contact.model.Refusal;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.store.StoreException;
import java.util.concurrent.CompletionException;

/** An operation is not carried out. The message may be shown to the client; the cause, if it has one, is for the log alone. */
public final class ChatException extends RuntimeException {

    private final ChatFault fault;
    private final boolean atStart;

    public ChatException(ChatFault fault) {
        this(fault, fault.description(), null, false);
    }

    /** @param description names what is wrong; nothing of what the client sent */
    public ChatException(ChatFault fault, String description) {
        this(fault, description, null, false);
    }

    private ChatException(ChatFault fault, String description, Throwable cause, boolean atStart) {
        super(description, cause, false, false);
        this.fault = fault;
        this.atStart = atStart;
    }

    /** What it is on the wire, whatever was thrown; a fault of ours if nothing else fits. */
    public static ChatException of(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof ChatException known) {
            return known;
        }
        boolean away = cause instanceof StoreException || cause instanceof DirectoryUnavailableException;
        ChatFault fault = away ? ChatFault.UNAVAILABLE : ChatFault.INTERNAL;
        return new ChatException(fault, fault.description(), cause, false);
    }

    /** What a refusal of the contact centre is on the wire. */
    public static ChatException of(Refusal refusal) {
        return new ChatException(
                switch (refusal.code()) {
                    case TOO_MANY_MESSAGES, TOO_MUCH_DATA -> ChatFault.FULL;
                    case OUT_OF_ORDER -> ChatFault.OUT_OF_ORDER;
                    case NO_CALLER, WRONG_STATE, UNKNOWN_CONTACT -> ChatFault.CHAT_OVER;
                    default -> ChatFault.INTERNAL;
                });
    }

    /** The same for a chat that has not begun: whatever it is, there is no chat. */
    public ChatException atStart() {
        return new ChatException(fault, getMessage(), getCause(), true);
    }

    /** What it is. */
    public ChatFault fault() {
        return fault;
    }

    /** Whether there is no chat for the client from now on. */
    public boolean endsChat() {
        return fault.endsChat() || atStart && fault != ChatFault.ALREADY_CHATTING;
    }
}
