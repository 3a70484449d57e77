package io.tandem.bayeux.client;

import java.net.URI;

/**
 * A client to test with.
 *
 * @param name for reports
 * @param transport the only one it may use, by its Bayeux name
 * @param extended whether it has what CometD adds to Bayeux: the ack and timesync extensions, and remote calls
 * @param starter starts it
 */
record Make(String name, String transport, boolean extended, Starter starter) {

    /** Starts a client that is to use that transport, with the ack extension or without. */
    interface Starter {
        ForeignClient start(String transport, URI server, boolean ack);
    }

    /** A client without the ack extension, not connected yet. */
    ForeignClient start(URI server) {
        return starter.start(transport, server, false);
    }

    /** A client with the ack extension, not connected yet. */
    ForeignClient startWithAck(URI server) {
        return starter.start(transport, server, true);
    }

    @Override
    public String toString() {
        return name + ", " + transport;
    }
}
