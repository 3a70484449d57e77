package io.tandem.store;

import java.util.Objects;

/**
 * Names a timer, which like the state it belongs to outlives the node that set it.
 *
 * @param group unit of consistency of the update that sets it
 * @param kind what sort of timer, and so whose {@link TimerHandler} it is
 * @param id which one of its kind
 */
public record TimerName(String group, String kind, String id) {

    public TimerName {
        Objects.requireNonNull(group);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }
}
