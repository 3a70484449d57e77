package io.tandem.tropo.execution;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Dial;
import io.tandem.tropo.wire.Endpoint;
import java.util.Optional;

/** The number called, as results tell it (spec 4): like an endpoint's id, so never with {@code +}. */
final class CalledId {

    private CalledId() {}

    /** The first of those to be called. */
    static String of(Dial dial) {
        return of(dial.to().get(0).address(), dial.channel());
    }

    /** One of them, as the gateway knows it. */
    static String of(String address, Channel channel) {
        return Endpoint.of(address, Optional.empty(), channel, "").id();
    }
}
