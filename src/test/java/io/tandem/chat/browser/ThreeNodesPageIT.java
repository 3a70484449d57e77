package io.tandem.chat.browser;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.client.Browser;
import io.tandem.cluster.Cluster;
import io.tandem.cluster.Route;
import io.tandem.cluster.SharedCluster;
import io.tandem.server.Gateway;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A visitor's browser and an agent's on different nodes. */
@ExtendWith(SharedCluster.class)
class ThreeNodesPageIT {

    static Stream<Arguments> ways() {
        return Stream.of(
                arguments(Route.APART, false),
                arguments(Route.APART, true),
                arguments(Route.BALANCED, false),
                arguments(Route.BALANCED, true));
    }

    @ParameterizedTest(name = "{0}, without WebSockets: {1}")
    @MethodSource("ways")
    void visitorAndAgentTalkUntilTheAgentLeaves(Route route, boolean withoutWebSockets, Cluster cluster) {
        Gateway gateway = route.to(cluster);
        try (Browser visitors = Browser.start();
                Browser agents = Browser.start()) {
            Page agent = Page.open(agents, gateway.client(0).uri("http", "/chat/?show=agent"));
            Page visitor = Page.open(visitors, gateway.client(1).uri("http", "/chat/?show=visitor"));
            visitor.until("visitor", "state", "idle");
            try {
                Talk.play(visitor, agent, withoutWebSockets);
            } finally {
                Talk.leave(visitor, agent);
            }
        }
    }
}
