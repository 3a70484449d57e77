package io.tandem.bayeux.engine;

import io.tandem.bayeux.option.Options;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Counts the handshakes of each network address in each minute, on this node (spec 20). */
@ApplicationScoped
class HandshakeLimit {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** Addresses that are remembered; beyond, counting begins anew, which forgives but does not fill the memory. */
    private static final int MOST_ADDRESSES = 100_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private OptionalInt most;
    private Clock clock;
    private long minute;

    /** For CDI's proxy only. */
    protected HandshakeLimit() {}

    @Inject
    HandshakeLimit(Options options, Clock clock) {
        this.most = options.limits().handshakesPerAddress();
        this.clock = clock;
    }

    /** Counts one and says whether it may go on. */
    synchronized boolean admits(String address) {
        if (most.isEmpty()) {
            return true;
        }
        long now = clock.millis() / MINUTE;
        if (now != minute || counts.size() > MOST_ADDRESSES) {
            minute = now;
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) <= most.getAsInt();
    }
}
