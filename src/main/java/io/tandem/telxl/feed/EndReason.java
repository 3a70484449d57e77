package io.tandem.telxl.feed;

import io.tandem.contact.model.LegEnd;

/** Why a call is over for an operator: ours, the documentation gives none (spec 5.10). {@code docs/telxl.md} lists them. */
public enum EndReason {
    /** It is not over. */
    NONE(0, ""),
    /** The operator hung up. */
    HUNG_UP(1, "Hung up"),
    /** The operator's phone was engaged. */
    BUSY(2, "Busy"),
    /** The network gave up ringing. */
    NO_ANSWER(3, "No answer"),
    /** The operator's phone declined. */
    DECLINED(4, "Declined"),
    /** The operator's phone could not be reached. */
    FAILED(5, "Not reachable"),
    /** The operator left by a command. */
    RELEASED(6, "Released"),
    /** The operator did not answer within the ring time. */
    RING_TIME_OVER(7, "Ring time over"),
    /** The operator rejected the call. */
    REJECTED(8, "Rejected"),
    /** Whoever called the operator no longer wanted it, or another answered first. */
    CANCELLED(9, "Cancelled"),
    /** The operator handed the caller over. */
    TRANSFERRED(10, "Transferred"),
    /** The call was given to another operator. */
    REPLACED(11, "Given to another operator"),
    /** The operator's session was lost. */
    LOST(12, "Session lost"),
    /** The call ended for everybody. */
    CONTACT_ENDED(13, "Call ended");

    private final int code;
    private final String text;

    EndReason(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The number in {@code operator_call_end_reason_code}. */
    public int code() {
        return code;
    }

    /** What {@code operator_call_end_reason_text} says. */
    public String text() {
        return text;
    }

    /** What TelXL calls the end of an operator's leg. */
    public static EndReason of(LegEnd end) {
        return switch (end) {
            case HUNG_UP -> HUNG_UP;
            case BUSY -> BUSY;
            case NO_ANSWER -> NO_ANSWER;
            case DECLINED -> DECLINED;
            case FAILED -> FAILED;
            case RELEASED -> RELEASED;
            case RING_TIME_OVER -> RING_TIME_OVER;
            case REJECTED -> REJECTED;
            case CANCELLED -> CANCELLED;
            case TRANSFERRED -> TRANSFERRED;
            case REPLACED -> REPLACED;
            case LOST -> LOST;
            case CONTACT_ENDED -> CONTACT_ENDED;
        };
    }
}
