package io.tandem.tropo.session;

import io.tandem.directory.DialledNumber;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.wire.Endpoint;
import java.util.Optional;

/** Ends of conversations as applications see them (spec 3.1). */
final class Endpoints {

    /** Of whom no more is known than the address. [seed] */
    private static final Optional<String> UNKNOWN = Optional.of("unknown");

    private Endpoints() {}

    static Endpoint of(String address, Channel channel, String network) {
        return Endpoint.of(DialledNumber.plain(address), UNKNOWN, channel, network);
    }
}
