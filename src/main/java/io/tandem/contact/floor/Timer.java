package io.tandem.contact.floor;

import io.tandem.contact.model.LegId;

/** Names a timer. When it is due, {@code ContactCentre.onTimer} says which command to run. */
public sealed interface Timer {

    /**
     * An operator's phone has rung long enough.
     *
     * @param leg the leg that rings
     */
    record RingTime(LegId leg) implements Timer {}

    /**
     * An operator has had the time to finish.
     *
     * @param operatorId the operator
     */
    record WrapTime(long operatorId) implements Timer {}
}
