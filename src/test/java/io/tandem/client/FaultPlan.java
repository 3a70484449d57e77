package io.tandem.client;

import java.util.SplittableRandom;

/** Which fate each connection through a {@link FaultProxy} has. */
@FunctionalInterface
public interface FaultPlan {

    /** No connection is harmed. */
    FaultPlan CALM = connection -> Fate.NONE;

    /** The fate of a connection; connections are numbered from 0 in the order in which they came. */
    Fate fateOf(long connection);

    /**
     * Every connection suffers a fault by lot. The lot of a connection depends on the seed and its number only.
     *
     * @param lifeMillis about how long a connection lives if no fault strikes it earlier
     */
    static FaultPlan random(long seed, long lifeMillis) {
        return connection -> Fate.random(new SplittableRandom(seed * 1_000_003 + connection), lifeMillis);
    }
}
