package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertInOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.cluster.Cluster;
import io.tandem.cluster.Route;
import io.tandem.cluster.SharedCluster;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A visitor and an agent on different nodes talk, and each is told all that is said, in the order it was said. */
@ExtendWith(SharedCluster.class)
class ThreeNodesChatIT {

    private static final long OPERATOR = 9;
    private static final int MESSAGES = 20;

    static Stream<Arguments> ways() {
        return Stream.of(
                arguments(Route.APART, Carrier.LONG_POLLING),
                arguments(Route.APART, Carrier.WEBSOCKET),
                arguments(Route.BALANCED, Carrier.LONG_POLLING),
                arguments(Route.BALANCED, Carrier.WEBSOCKET));
    }

    @ParameterizedTest(name = "{0} over {1}")
    @MethodSource("ways")
    void visitorAndAgentTalk(Route route, Carrier carrier, Cluster cluster) throws Exception {
        Gateway gateway = route.to(cluster);
        try (ChatAgent agent = ChatAgent.ready(gateway.client(0), OPERATOR);
                ChatVisitor visitor = ChatVisitor.begin(carrier, gateway.client(1), "Pat")) {
            agent.accept();
            visitor.agentJoined();
            List<JsonObject> events = new ArrayList<>();
            for (int number = 0; number < MESSAGES; number++) {
                visitor.say("question " + number);
                assertThat(agent.hears()).as("what the agent hears next").isEqualTo("question " + number);
                agent.say("answer " + number);
                events.addAll(visitor.eventsUpTo("answer " + number));
            }
            assertInOrder(events);
            assertThat(events.stream()
                            .filter(event -> event.getString("type").equals("Message"))
                            .map(event -> event.getString("text")))
                    .as("all that was said, once each")
                    .hasSize(2 * MESSAGES)
                    .doesNotHaveDuplicates();
            agent.leave();
            assertThat(visitor.end().getInt("statusCode")).as("ended normally").isZero();
            agent.complete();
        }
    }
}
