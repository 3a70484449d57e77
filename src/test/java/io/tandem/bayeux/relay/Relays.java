package io.tandem.bayeux.relay;

import io.tandem.wiring.Wiring;

/** Gives a node its relay. */
public final class Relays {

    private Relays() {}

    public static void wire(Wiring wiring) {
        wiring.begin(Peers.class);
        wiring.make(Mail.class);
        wiring.begin(Relay.class);
    }
}
