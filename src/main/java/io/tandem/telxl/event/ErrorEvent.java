package io.tandem.telxl.event;

import io.tandem.telxl.Fault;
import io.tandem.telxl.json.CommandMessage;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A message was not carried out: our addition to the protocol.
 *
 * @param code see {@link Fault}
 * @param message what is wrong, for the client's developer
 * @param commandType the command it is about; null, and so absent, if there is none
 * @param requestId the command's {@code request_id}, as it came; null, and so absent, if it had none
 */
@JsonbPropertyOrder({"code", "message", "commandType", "requestId"})
public record ErrorEvent(int code, String message, String commandType, JsonValue requestId) implements TelxlEvent {

    /** An error about a message that is no command. */
    public static ErrorEvent of(Fault fault) {
        return of(fault, fault.text());
    }

    /** An error about a message that is no command, with more to say. */
    public static ErrorEvent of(Fault fault, String message) {
        return new ErrorEvent(fault.code(), message, null, null);
    }

    /** An error about a command. */
    public static ErrorEvent about(CommandMessage command, Fault fault, String message) {
        return new ErrorEvent(
                fault.code(),
                message,
                command.type(),
                command.fields().scalar("request_id").orElse(null));
    }
}
