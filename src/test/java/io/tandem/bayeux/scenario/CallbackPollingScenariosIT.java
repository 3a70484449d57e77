package io.tandem.bayeux.scenario;

import org.junit.jupiter.api.Nested;

/** All scenarios where batches are in the address of GET requests. */
class CallbackPollingScenariosIT {

    @Nested
    class Handshakes extends HandshakeScenarios {
        Handshakes() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class Connects extends ConnectScenarios {
        Connects() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class Subscriptions extends SubscriptionScenarios {
        Subscriptions() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class Deliveries extends DeliveryScenarios {
        Deliveries() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class Errors extends ErrorScenarios {
        Errors() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class Services extends ServiceScenarios {
        Services() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class Acknowledgements extends AcknowledgementScenarios {
        Acknowledgements() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class Extensions extends ExtensionScenarios {
        Extensions() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class LazyMessages extends LazyScenarios {
        LazyMessages() {
            super(Wire.CALLBACK_POLLING);
        }
    }

    @Nested
    class HostileInput extends HostileScenarios {
        HostileInput() {
            super(Wire.CALLBACK_POLLING);
        }
    }
}
