package io.tandem.time;

import java.time.Duration;

/**
 * Calls back after a time. Alarms live and die with this node: they suit what dies with it too, such as a connection's
 * idle limit.
 */
public interface Alarms {

    /**
     * Sets an alarm.
     *
     * @param delay how long from now, by the injected clock
     * @param action runs once when the time has come; must not block
     * @return to take it back
     */
    Alarm set(Duration delay, Runnable action);

    /** One alarm that was set. */
    interface Alarm {
        /** Takes the alarm back; without effect once it has rung. */
        void cancel();
    }
}
