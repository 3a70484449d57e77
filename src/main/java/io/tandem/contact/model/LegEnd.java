package io.tandem.contact.model;

/** Why a leg was released. */
public enum LegEnd {
    /** The party hung up. */
    HUNG_UP(true),
    /** The party was engaged. */
    BUSY(true),
    /** The network gave up ringing. */
    NO_ANSWER(true),
    /** The party's device declined. */
    DECLINED(true),
    /** The party could not be reached. */
    FAILED(true),
    /** The party left by a command. */
    RELEASED(false),
    /** The operator did not answer within the ring time. */
    RING_TIME_OVER(false),
    /** The operator rejected the offer. */
    REJECTED(false),
    /** Whoever had it called no longer wanted it, or another answered first. */
    CANCELLED(false),
    /** The party handed the caller over. */
    TRANSFERRED(false),
    /** The contact was given to another operator. */
    REPLACED(false),
    /** The operator's session was lost. */
    LOST(false),
    /** The contact was over. */
    CONTACT_ENDED(false);

    private final boolean byFarEnd;

    LegEnd(boolean byFarEnd) {
        this.byFarEnd = byFarEnd;
    }

    /** Whether the leg was gone before the centre knew; if not, the switch must be told to hang up. */
    public boolean byFarEnd() {
        return byFarEnd;
    }

    /** Whether ringing the same phone again would at once fail the same way. */
    public boolean unreachable() {
        return this == BUSY || this == DECLINED || this == FAILED;
    }
}
