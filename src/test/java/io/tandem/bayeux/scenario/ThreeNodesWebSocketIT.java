package io.tandem.bayeux.scenario;

import io.tandem.cluster.OnThreeNodes;
import io.tandem.cluster.Route;
import org.junit.jupiter.api.Nested;

/** Scenarios over WebSockets, with each connection on whichever node the balancer chooses. */
@OnThreeNodes(Route.BALANCED)
class ThreeNodesWebSocketIT {

    @Nested
    class Handshakes extends HandshakeScenarios {
        Handshakes() {
            super(Wire.WEBSOCKET);
        }
    }

    @Nested
    class Connects extends ConnectScenarios {
        Connects() {
            super(Wire.WEBSOCKET);
        }
    }

    @Nested
    class Deliveries extends DeliveryScenarios {
        Deliveries() {
            super(Wire.WEBSOCKET);
        }
    }

    @Nested
    class Errors extends ErrorScenarios {
        Errors() {
            super(Wire.WEBSOCKET);
        }
    }

    @Nested
    class Services extends ServiceScenarios {
        Services() {
            super(Wire.WEBSOCKET);
        }
    }

    @Nested
    class Extensions extends ExtensionScenarios {
        Extensions() {
            super(Wire.WEBSOCKET);
        }
    }

    @Nested
    class LazyMessages extends LazyScenarios {
        LazyMessages() {
            super(Wire.WEBSOCKET);
        }
    }

    @Nested
    class HostileInput extends HostileScenarios {
        HostileInput() {
            super(Wire.WEBSOCKET);
        }
    }
}
