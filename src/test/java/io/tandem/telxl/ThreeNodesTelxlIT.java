package io.tandem.telxl;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.cluster.Cluster;
import io.tandem.cluster.Route;
import io.tandem.cluster.SharedCluster;
import io.tandem.server.Gateway;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The {@link TelxlDay} with operators, customer and callers on different nodes: they are told the same as on one. */
@ExtendWith(SharedCluster.class)
class ThreeNodesTelxlIT {

    static Stream<Arguments> ways() {
        return Arrays.stream(Route.values())
                .flatMap(route -> Arrays.stream(Carrier.values()).map(carrier -> arguments(route, carrier)));
    }

    @ParameterizedTest(name = "{0} over {1}")
    @MethodSource("ways")
    void isToldToEverySessionAsItIsWrittenDown(Route route, Carrier carrier, Cluster cluster) throws Exception {
        Gateway gateway = route.to(cluster);
        try {
            TelxlDay.play(gateway, carrier, "day-of-three-" + route + "-" + carrier);
        } finally {
            try (Floor after = new Floor(gateway, Carrier.WEB_SOCKET)) {
                after.logOut();
            }
        }
    }
}
