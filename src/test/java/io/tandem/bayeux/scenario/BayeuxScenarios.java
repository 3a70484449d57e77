package io.tandem.bayeux.scenario;

import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios between clients and a server with demo data and defaults, over one transport. */
@ExtendWith(SharedGateway.class)
abstract class BayeuxScenarios extends Dialogues {

    private Gateway server;

    BayeuxScenarios(Wire kind) {
        super(kind);
    }

    @BeforeEach
    final void find(Gateway shared) {
        server = shared;
    }

    @Override
    final Gateway server() {
        return server;
    }
}
