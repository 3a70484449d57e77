package io.tandem.client;

import java.util.random.RandomGenerator;

/**
 * What will happen to one connection, and when.
 *
 * @param fault      what happens
 * @param response   at which piece of data from the server, counted from 0, that came after the fate was given
 * @param lifeMillis when both ends lose the connection if the fault has not struck by then; 0: never
 * @param holdMillis how long a delay, a stall or a half-open connection lasts
 * @param share      which part of the piece gets through if it is cut, from 0 to 1
 * @param abrupt     whether connections end by a reset (RST) instead of in good order (FIN)
 */
public record Fate(Fault fault, int response, long lifeMillis, long holdMillis, double share, boolean abrupt) {

    /** The connection is left alone. */
    public static final Fate NONE = new Fate(Fault.NONE, 0, 0, 0, 0, false);

    private static final int MOST_RESPONSES = 5;
    private static final Fault[] HARMFUL = {
        Fault.DROP,
        Fault.LOSE_RESPONSE,
        Fault.CUT_RESPONSE,
        Fault.LOSE_REQUEST,
        Fault.LOSE_REQUEST,
        Fault.DELAY,
        Fault.STALL,
        Fault.VANISH
    };

    /** The fault strikes at the next piece of data from the server, or, if it waits for none, at once. */
    public static Fate next(Fault fault, boolean abrupt) {
        return fault == Fault.DROP ? new Fate(fault, 0, 1, 0, 0, abrupt) : at(0, fault, abrupt);
    }

    /** The fault strikes at the given piece of data from the server, and connections end as it says. */
    public static Fate at(int response, Fault fault, boolean abrupt) {
        return new Fate(fault, response, 0, 50, 0.5, abrupt);
    }

    /** A fate by lot, of any kind but {@link #NONE}; each connection lives for twice the given time at most, and a
     * stall lasts four times as long at most. */
    static Fate random(RandomGenerator lots, long lifeMillis) {
        return new Fate(
                HARMFUL[lots.nextInt(HARMFUL.length)],
                lots.nextInt(MOST_RESPONSES),
                1 + lots.nextLong(2 * lifeMillis),
                1 + lots.nextLong(4 * lifeMillis),
                lots.nextDouble(),
                lots.nextBoolean());
    }
}
