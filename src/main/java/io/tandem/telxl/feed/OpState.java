package io.tandem.telxl.feed;

import io.tandem.contact.model.OperatorState;

/** The operator states of {@code op_status}: four are documented, the others ours (spec 8.1). {@code docs/telxl.md} lists them. */
public enum OpState {
    /** Free for the next call. Documented. */
    WAITING(1, "Waiting"),
    /** The operator's phone rings. Ours. */
    RINGING(2, "Ringing"),
    /** In a call. Ours. */
    ON_CALL(3, "On call"),
    /** Finishing the last call. Ours. */
    WRAP(4, "Wrap"),
    /** Not there. Documented. */
    LOGGED_OUT(10, "Logged out"),
    /** There, but not free; followed by a description. Documented. */
    BUSY(11, "Busy"),
    /** Away; followed by a description. Documented. */
    BREAK(14, "Break");

    private final int code;
    private final String text;

    OpState(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The number in {@code op_state_code}. */
    public int code() {
        return code;
    }

    /** What {@code op_state_desc} says, or begins with. */
    public String text() {
        return text;
    }

    /** What {@code op_state_desc} says in full. */
    public String text(String description) {
        return description.isEmpty() ? text : text + ": " + description;
    }

    /** What TelXL calls a state. */
    public static OpState of(OperatorState state) {
        return switch (state) {
            case LOGGED_OUT -> LOGGED_OUT;
            case WAITING -> WAITING;
            case RINGING -> RINGING;
            case ON_CALL -> ON_CALL;
            case WRAP -> WRAP;
            case BREAK -> BREAK;
            case BUSY -> BUSY;
        };
    }
}
