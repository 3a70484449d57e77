package io.tandem.bayeux.fault;

import java.util.random.RandomGenerator;

/** By which transport a session goes on. */
interface Itinerary {

    /** Never changes. */
    static Itinerary stay(Transport transport) {
        return new Itinerary() {
            @Override
            public Transport afterSuccess(Transport now) {
                return transport;
            }

            @Override
            public Transport afterFailure(Transport now) {
                return transport;
            }
        };
    }

    /**
     * Falls back from the WebSocket to long-polling when the connection fails, and tries the WebSocket again after a connect
     * that succeeded, with the odds of one to three; now and then it leaves a WebSocket that works.
     */
    static Itinerary changing(RandomGenerator lots) {
        return new Itinerary() {
            @Override
            public Transport afterSuccess(Transport now) {
                if (now == Transport.LONG_POLLING) {
                    return lots.nextInt(4) == 0 ? Transport.WEBSOCKET : now;
                }
                return lots.nextInt(20) == 0 ? Transport.LONG_POLLING : now;
            }

            @Override
            public Transport afterFailure(Transport now) {
                return now == Transport.WEBSOCKET || lots.nextBoolean() ? Transport.LONG_POLLING : Transport.WEBSOCKET;
            }
        };
    }

    /** The transport of the next connect after one was answered. */
    Transport afterSuccess(Transport now);

    /** The transport of the next connect after one failed. */
    Transport afterFailure(Transport now);
}
