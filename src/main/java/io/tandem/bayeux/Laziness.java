package io.tandem.bayeux;

import java.time.Duration;
import java.util.Optional;

/** Which broadcast channels are lazy: their events wait for company before they wake a client's connect (spec 17). */
public interface Laziness {

    /** How long an event of a channel may wait; nothing if the channel is not lazy, zero for the configured time. */
    Optional<Duration> of(String channel);
}
