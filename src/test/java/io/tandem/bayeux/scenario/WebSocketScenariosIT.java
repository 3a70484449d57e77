package io.tandem.bayeux.scenario;

import org.junit.jupiter.api.Nested;

/** All scenarios where batches are messages of a WebSocket. */
class WebSocketScenariosIT {

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
    class Subscriptions extends SubscriptionScenarios {
        Subscriptions() {
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
    class Acknowledgements extends AcknowledgementScenarios {
        Acknowledgements() {
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
