package io.tandem.processor;

import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The {@link AgentsDay} on one server. */
@ExtendWith(SharedGateway.class)
class DayIT {

    @Test
    void worksThroughACallAChatAndAnEmail(Gateway server) throws Exception {
        AgentsDay.play(server, "processor-day");
    }
}
