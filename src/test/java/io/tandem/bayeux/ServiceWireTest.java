package io.tandem.bayeux;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.session.CloseCode;
import io.tandem.session.Outbox;
import io.tandem.time.ManualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceWireTest {

    private final FakeBayeuxClient client = new FakeBayeuxClient("/service/any");
    private final ServiceWire wire = new ServiceWire(client, "/service/any");
    private final List<CloseCode> cuts = new ArrayList<>();
    private final Outbox outbox = new Outbox(wire, new Outbox.Bounds(10, 10_000), new ManualClock(), cuts::add);
    private final List<String> ends = new ArrayList<>();

    @Test
    void sendsAnObjectAsItIsAndAStatementAsAText() {
        outbox.send("{\"event\":{\"event_type\":\"op_status\",\"ring_time\":20,\"name\":\"Zo\u00eb \\\"Z\\\"\"}}");
        outbox.send("cc4web.session_pong({\"event_type\":\"session_pong\"});");
        assertThat(client.told())
                .containsExactly(
                        "{\"event\":{\"event_type\":\"op_status\",\"ring_time\":20,\"name\":\"Zo\u00eb \\\"Z\\\"\"}}",
                        "\"cc4web.session_pong({\\\"event_type\\\":\\\"session_pong\\\"});\"");
    }

    @Test
    void keepsNothingAsBayeuxHasAQueueOfItsOwn() {
        for (int sent = 0; sent < 100; sent++) {
            outbox.send("{\"event\":{}}");
        }
        assertThat(client.told()).as("more than the outbox holds").hasSize(100);
        assertThat(outbox.depth()).isZero();
        assertThat(cuts).as("nobody was cut off").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsCodeAndReasonAfterAllElseAndThenThatItIsOver(CloseCode code) {
        wire.whenClosed(() -> ends.add("over, told " + client.told()));
        outbox.send("{}");
        outbox.finish(code);
        assertThat(ends)
                .containsExactly("over, told [{}, {\"close\":{\"code\":" + code.code() + ",\"reason\":\""
                        + code.reason() + "\"}}]");
        assertThat(outbox.send("{}")).as("nothing follows").isFalse();
        assertThat(client.told()).isEmpty();
    }

    @Test
    void tellsOfAnEndOnlyWhenTheTalkIsTheClients() {
        outbox.finish(CloseCode.FULL);
        assertThat(client.told()).isEmpty();
        wire.whenClosed(() -> ends.add("over"));
        assertThat(client.told()).singleElement().asString().contains("4002");
        assertThat(ends).containsExactly("over");
    }
}
