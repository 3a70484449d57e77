package io.tandem.bayeux;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.session.CloseCode;
import io.tandem.session.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Talks over service channels, which die with their node. */
class ServiceTalksTest {

    private static final String CHANNEL = "/service/talk";

    private final FakeBayeuxClient client = new FakeBayeuxClient(CHANNEL);
    private final List<Wire> begun = new ArrayList<>();
    private final ServiceTalks<Wire> talks = new ServiceTalks<>(over -> {});

    @Test
    void aClientWhoseNodeDiedIsToldThatItsTalkIsOver() {
        talks.of(client, CHANNEL, this::begin);
        Map<String, String> notes = client.notes();

        new ServiceTalks<Wire>(over -> {}).takenUp(client, notes, CHANNEL::equals);

        assertThat(client.told())
                .containsExactly("{\"close\":{\"code\":1012,\"reason\":\"server is restarting, connect again\"}}");
        assertThat(client.notes()).as("told once").isEmpty();
    }

    @Test
    void aClientWhoseTalkHadEndedIsToldNothingMore() {
        talks.of(client, CHANNEL, this::begin);
        begun.get(0).close(CloseCode.NORMAL);
        client.told();

        talks.takenUp(client, client.notes(), CHANNEL::equals);

        assertThat(client.told()).isEmpty();
    }

    @Test
    void talksOfOtherServicesAreTheirs() {
        talks.of(client, CHANNEL, this::begin);

        talks.takenUp(client, client.notes(), "/service/other"::equals);

        assertThat(client.told()).isEmpty();
    }

    private Wire begin(Wire wire) {
        begun.add(wire);
        return wire;
    }
}
