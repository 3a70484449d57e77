package io.tandem.processor;

import io.tandem.contact.model.Refusal;
import java.util.Locale;

/** A request is not carried out; the client is told by a failure response. Carries no stack trace: it is an answer. */
public final class RequestException extends RuntimeException {

    private final FailureCode code;

    /** A failure with the text of its code. */
    public RequestException(FailureCode code) {
        this(code, code.text());
    }

    /** @param message what the client is told */
    public RequestException(FailureCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Something in the data is missing or does not fit. */
    public static RequestException invalid(String what) {
        return new RequestException(FailureCode.INVALID_DATA, what);
    }

    /** The contact centre refused the command. */
    public static RequestException of(Refusal refusal) {
        FailureCode code =
                switch (refusal.code()) {
                    case UNKNOWN_OPERATOR, UNKNOWN_CONTACT, UNKNOWN_QUEUE, UNKNOWN_LEG -> FailureCode.UNKNOWN_TARGET;
                    case NO_LICENCE -> FailureCode.NO_LICENCE;
                    case IN_CONTACT -> FailureCode.ACTIVE_INTERACTION;
                    case OPERATOR_UNAVAILABLE, WRONG_DESTINATION -> FailureCode.UNREACHABLE;
                    case RECORDING_NOT_ALLOWED, NOT_WRITTEN_WITH -> FailureCode.UNSUPPORTED;
                    default -> FailureCode.WRONG_STATE;
                };
        String reason = refusal.reason();
        return new RequestException(code, reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + '.');
    }

    /** What {@code failure.code} says. */
    public FailureCode code() {
        return code;
    }
}
