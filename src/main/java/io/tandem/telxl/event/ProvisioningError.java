package io.tandem.telxl.event;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A provisioning command failed; nothing was changed (spec 7.5).
 *
 * @param requestId the command's, in the type it came in; null, and so absent, if it had none
 * @param errorCode always {@link #GENERIC}
 * @param message what went wrong, for people
 */
@JsonbPropertyOrder({"requestId", "errorCode", "message"})
public record ProvisioningError(JsonValue requestId, int errorCode, String message) implements TelxlEvent {

    /** The only code there is at present (spec 7.5). */
    public static final int GENERIC = 1;
}
