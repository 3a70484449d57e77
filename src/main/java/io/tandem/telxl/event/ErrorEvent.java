package io.tandem.telxl.event;

import io.tandem.telxl.Fault;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A message was not carried out: our addition to the protocol.
 *
 * @param code see {@link Fault}
 * @param message what is wrong, for the client's developer
 * @param commandType the command it is about; null, and so absent, if there is none
 */
@JsonbPropertyOrder({"code", "message", "commandType"})
public record ErrorEvent(int code, String message, String commandType) implements TelxlEvent {

    /** An error about a message that is no command. */
    public static ErrorEvent of(Fault fault) {
        return of(fault, fault.text(), null);
    }

    /** An error about a command. */
    public static ErrorEvent of(Fault fault, String message, String commandType) {
        return new ErrorEvent(fault.code(), message, commandType);
    }
}
