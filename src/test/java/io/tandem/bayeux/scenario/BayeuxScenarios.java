package io.tandem.bayeux.scenario;

import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios between clients and a server with demo data and defaults, over one transport. */
@ExtendWith(SharedServer.class)
abstract class BayeuxScenarios extends Dialogues {

    private TandemServer server;

    BayeuxScenarios(Wire kind) {
        super(kind);
    }

    @BeforeEach
    final void find(TandemServer shared) {
        server = shared;
    }

    @Override
    final TandemServer server() {
        return server;
    }
}
