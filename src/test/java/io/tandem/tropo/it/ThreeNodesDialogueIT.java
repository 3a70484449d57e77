package io.tandem.tropo.it;

import io.tandem.cluster.Cluster;
import io.tandem.cluster.Route;
import io.tandem.cluster.SharedCluster;
import io.tandem.server.Gateway;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link TropoDialogueScenarios} with callers and programs on different nodes. */
@ExtendWith(SharedCluster.class)
class ThreeNodesDialogueIT {

    @Nested
    class Apart extends OnThreeNodes {
        Apart(Cluster cluster) {
            super(Route.APART.to(cluster));
        }
    }

    @Nested
    class Balanced extends OnThreeNodes {
        Balanced(Cluster cluster) {
            super(Route.BALANCED.to(cluster));
        }
    }

    private abstract static class OnThreeNodes extends TropoDialogueScenarios {

        private final Gateway gateway;

        OnThreeNodes(Gateway gateway) {
            this.gateway = gateway;
        }

        @Override
        Gateway gateway() {
            return gateway;
        }
    }
}
