package io.tandem.tropo.it;

import io.tandem.server.Gateway;
import io.tandem.server.TandemServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** {@link TropoDialogueScenarios} on one server. */
class TropoDialogueIT extends TropoDialogueScenarios {

    private static TandemServer server;

    @BeforeAll
    static void start() {
        server = TropoDirectory.gateway("tropo-dialogue").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    Gateway gateway() {
        return server;
    }
}
