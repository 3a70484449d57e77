package io.tandem.bayeux.fault;

import io.tandem.server.TandemServer;

/** Gateways for tests with thousands of clients from one address. */
final class BayeuxServers {

    private BayeuxServers() {}

    /** A gateway that is not started yet and takes messages as fast as they come. */
    static TandemServer named(String name) {
        return TandemServer.named(name)
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.session.rate", 100_000)
                .setting("tandem.session.burst", 1_000_000)
                .setting("tandem.bayeux.handshakesPerAddress", -1);
    }
}
