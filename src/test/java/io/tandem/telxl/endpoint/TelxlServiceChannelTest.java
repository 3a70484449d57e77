package io.tandem.telxl.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.FakeBayeuxClient;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.config.Settings;
import io.tandem.telxl.BareTelxl;
import io.tandem.telxl.Fault;
import io.tandem.telxl.Messages;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelxlServiceChannelTest {

    private static final int LONGEST = 1_024;
    private static final String FLOODED = "{\"close\":{\"code\":4500,\"reason\":\"too many messages\"}}";
    private static final String FULL =
            "{\"close\":{\"code\":4002,\"reason\":\"too many connections, try again later\"}}";
    private static final String DRAINED =
            "{\"close\":{\"code\":1012,\"reason\":\"server is restarting, connect again\"}}";

    private final Settings settings = new Settings(name -> Optional.ofNullable(Map.of(
                    "tandem.session.max-message", Integer.toString(LONGEST),
                    "tandem.session.max-connections", "1",
                    "tandem.session.rate", "1",
                    "tandem.session.burst", "10")
            .get(name)));
    private final BareTelxl telxl = new BareTelxl(settings);
    private final TelxlServiceChannel channel = new TelxlServiceChannel(telxl, settings);
    private final FakeBayeuxClient client = new FakeBayeuxClient("/service/telxl");

    @ParameterizedTest
    @ValueSource(strings = {"5", "null", "false", "[[]]", "{}", "\"\"", "\"no JSON\"", "{\"command\":[]}"})
    void answersDataThatAreNoCommand(String data) {
        send(client, json(data));
        assertThat(client.told()).singleElement().asString().contains("\"code\":" + Fault.MALFORMED.code());
    }

    @Test
    void answersDataThatNestTooDeep() {
        send(client, json("[".repeat(33) + "]".repeat(33)));
        assertThat(client.told()).singleElement().asString().contains("nested deeper than 32 levels");
    }

    @Test
    void answersDataThatAreTooLargeHoweverTheyAreWrapped() {
        send(client, Json.createValue("x".repeat(LONGEST + 1)));
        send(client, Json.createArrayBuilder().add("x".repeat(LONGEST)).build());
        assertThat(client.told()).hasSize(2).allSatisfy(error -> assertThat(error)
                .contains("\"code\":" + Fault.TOO_LARGE.code()));
    }

    @Test
    void takesACommandAsObjectAndAsText() {
        send(client, json(Messages.PING));
        send(client, Json.createValue(Messages.PING));
        assertThat(client.told()).hasSize(2).allSatisfy(error -> assertThat(error)
                .contains("\"code\":" + Fault.NO_SESSION.code())
                .contains("\"command_type\":\"session_ping\""));
        assertThat(telxl.registry().connections()).as("one talk").hasSize(1);
    }

    @Test
    void tellsAFloodingClientThatItIsOverAndGoesOnWithTheNextCommand() {
        for (int sent = 0; sent < 111; sent++) {
            send(client, json(Messages.PING));
        }
        List<String> told = client.told();
        assertThat(told).as("ten carried out, a hundred refused, then cut").hasSize(111);
        assertThat(told).last().isEqualTo(FLOODED);
        assertThat(told.get(109)).contains("\"code\":" + Fault.TOO_MANY.code());
        assertThat(telxl.registry().connections()).as("nothing is kept").isEmpty();

        send(client, json(Messages.PING));
        assertThat(client.told()).singleElement().asString().contains("\"code\":" + Fault.NO_SESSION.code());
    }

    @Test
    void turnsAwayWhereThereIsNoRoom() {
        send(client, json(Messages.PING));
        FakeBayeuxClient other = new FakeBayeuxClient("/service/telxl");
        send(other, json(Messages.PING));
        assertThat(other.told()).containsExactly(FULL);

        channel.ended(client);
        send(other, json(Messages.PING));
        assertThat(other.told()).singleElement().asString().contains("\"code\":" + Fault.NO_SESSION.code());
    }

    @Test
    void tellsThatTheNodeDrainsAlsoThoseWhoComeLater() {
        send(client, json(Messages.PING));
        client.told();
        telxl.registry().drain();
        assertThat(client.told()).containsExactly(DRAINED);
        send(client, json(Messages.PING));
        assertThat(client.told()).as("not carried out").containsExactly(DRAINED);
        assertThat(telxl.registry().connections()).as("nothing is kept").isEmpty();
    }

    @Test
    void forgetsAClientThatHasGone() {
        send(client, json(Messages.PING));
        client.told();
        channel.ended(client);
        assertThat(telxl.registry().connections()).isEmpty();
        assertThat(client.told()).as("there is nobody to tell").isEmpty();
        channel.ended(client);
        channel.ended(new FakeBayeuxClient("/service/telxl"));
    }

    /** Over HTTP two requests may come at once; the second talk found no room and ended the first. */
    @Test
    void goesOnWithOneTalkWhereTheFirstTwoCommandsComeAtOnce() {
        client.whenAskedForAddress(() -> send(client, json(Messages.PING)));
        send(client, json(Messages.PING));
        assertThat(client.told())
                .as("both answered by the same talk, none of its rival")
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).contains("\"code\":" + Fault.NO_SESSION.code()));
        assertThat(telxl.registry().connections()).hasSize(1);
    }

    private void send(FakeBayeuxClient from, JsonValue data) {
        channel.received(
                from,
                new ServiceMessage(TelxlServiceChannel.CHANNEL, Optional.of("1"), data, JsonValue.EMPTY_JSON_OBJECT));
    }

    private static JsonValue json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
