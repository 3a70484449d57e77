package io.tandem.chat.file;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.contact.attachment.AttachmentRefusal;
import io.tandem.contact.attachment.AttachmentRefusedException;
import io.tandem.contact.attachment.BusyException;
import io.tandem.json.JsonParts;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletionException;

/** How the side channel says that an operation was not carried out (spec 11.8). */
final class FileFaults {

    private FileFaults() {}

    /** What it is on the wire, whatever was thrown. */
    static ChatException of(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof AttachmentRefusedException refused) {
            return new ChatException(of(refused.refusal()));
        }
        if (cause instanceof BusyException busy) {
            return new ChatException(busy.ofContact() ? ChatFault.TOO_FAST : ChatFault.UNAVAILABLE);
        }
        return ChatException.of(cause);
    }

    /** Spec 11.7. */
    static ChatFault of(AttachmentRefusal refusal) {
        return switch (refusal) {
            case TOO_MANY, TOO_LARGE -> ChatFault.TOO_LARGE_OR_MANY_FILES;
            case TOTAL -> ChatFault.FILES_TOO_LARGE;
            case TYPE -> ChatFault.FILE_TYPE;
        };
    }

    /** Status of the answer: 400 for what the client can mend, as the protocol has it, and HTTP's own for what it cannot. */
    static int status(ChatFault fault) {
        return switch (fault) {
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
            default -> 400;
        };
    }

    /** Body of the answer. */
    static JsonObject json(ChatException failure) {
        return JsonParts.object()
                .add(
                        "errors",
                        JsonParts.array()
                                .add(JsonParts.object()
                                        .add("code", failure.fault().code())
                                        .add("description", failure.getMessage())))
                .build();
    }
}
