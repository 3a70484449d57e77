package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a published message. */
abstract class DeliveryScenarios extends BayeuxScenarios {

    DeliveryScenarios(Wire kind) {
        super(kind);
    }

    @Test
    @Section("8")
    void publishIsAlwaysAnswered() throws Exception {
        BayeuxClient client = connected();
        JsonObject publish = client.message(channel(), "'data':{'a':1}");
        JsonObject reply = succeeds(client.ask(publish));

        assertThat(reply.getString("channel")).isEqualTo(publish.getString("channel"));
        assertThat(reply.getString("id")).isEqualTo(publish.getString("id"));
        assertThat(reply).as("1: a reply carries no data").doesNotContainKey("data");
    }

    @Test
    @Section("1, 8")
    void publishWithoutIdIsAnsweredWithoutId() throws Exception {
        BayeuxClient client = connected();
        JsonObject publish = Messages.without(client.message(channel(), "'data':1"), "id");
        assertThat(succeeds(client.ask(publish))).doesNotContainKey("id");
    }

    @Test
    @Section("8, 1")
    void eventCarriesAllOfThePublisherButWhoItIs() throws Exception {
        String channel = channel();
        BayeuxClient receiver = subscriber(channel);
        BayeuxClient sender = connected();
        succeeds(sender.ask(channel, "'data':{'text':'hello'},'ext':{'colour':'red'},'priority':[1,'high']"));

        JsonObject event = receiver.nextEvent();
        assertThat(event.getString("channel")).isEqualTo(channel);
        assertThat(event.getJsonObject("data").getString("text")).isEqualTo("hello");
        assertThat(event.getJsonObject("ext").getString("colour")).isEqualTo("red");
        assertThat(event.getJsonArray("priority"))
                .as("unknown fields are forwarded")
                .hasSize(2);
        assertThat(event).as("the secret of the sender").doesNotContainKey("clientId");
        assertThat(event).as("would be taken for a reply").doesNotContainKey("id");
        assertThat(event).doesNotContainKey("successful");
        assertThat(event.toString()).doesNotContain(sender.clientId());
    }

    @Test
    @Section("8")
    void publisherGetsItsOwnMessageIfSubscribed() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        succeeds(client.publish(channel, "'mine'"));
        assertThat(client.nextData()).isEqualTo("\"mine\"");
    }

    @Test
    @Section("8")
    void everySubscriberGetsTheEventOnceAndNobodyElse() throws Exception {
        String channel = channel();
        List<BayeuxClient> receivers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            receivers.add(subscriber(channel));
        }
        BayeuxClient bystander = connected();
        succeeds(connected().publish(channel, "1"));
        for (BayeuxClient receiver : receivers) {
            assertThat(receiver.nextData()).isEqualTo("1");
            receivesNothingMore(receiver);
        }
        receivesNothingMore(bystander);
    }

    @ParameterizedTest(name = "1, 12 {0}")
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "0.1",
                "100000000000000000001",
                "1234567890.123456789",
                "true",
                "false",
                "''",
                "'text'",
                "[]",
                "{}",
                "[[1,[2,[3,[]]]],{'a':[{'b':[{}]}]}]",
                "{'clientId':'x','id':'y','channel':'/z','successful':false}",
                "'\\u0000\\u001f\\u007f\\\\ / \\b\\f\\n\\r\\t'",
                "'\\u2028\\u2029 </script><!-- ä€𝄞 \\ud834\\udd1e'"
            })
    void dataArrivesAsSent(String data) throws Exception {
        String channel = channel();
        BayeuxClient receiver = subscriber(channel);
        succeeds(connected().publish(channel, data));
        JsonValue sent = Messages.value(data);
        assertThat(receiver.nextEvent().get("data")).isEqualTo(sent);
    }

    @Test
    @Section("8")
    void dataMayBeMissing() throws Exception {
        String channel = channel();
        BayeuxClient receiver = subscriber(channel);
        succeeds(connected().ask(channel, ""));
        JsonObject event = receiver.nextEvent();
        assertThat(event.getString("channel")).isEqualTo(channel);
        assertThat(event).doesNotContainKey("data");
    }

    @Test
    @Section("8")
    void batchIsProcessedAndAnsweredInOrder() throws Exception {
        String first = channel();
        String second = channel();
        BayeuxClient client = connected();
        JsonObject[] batch = {
            client.message("/meta/subscribe", "'subscription':'" + first + "'"),
            client.message(first, "'data':1"),
            client.message("bad channel", "'data':0"),
            client.message("/meta/subscribe", "'subscription':'" + second + "'"),
            client.message(second, "'data':2"),
            client.message("/meta/unsubscribe", "'subscription':'" + first + "'"),
            client.message(first, "'data':'not for me'"),
            client.message(second, "'data':3")
        };
        List<JsonObject> replies = client.askAll(batch);

        assertThat(replies.stream().map(reply -> reply.getString("id")))
                .containsExactlyElementsOf(List.of(batch).stream()
                        .map(message -> message.getString("id"))
                        .toList());
        fails(replies.get(2), "405::channel_invalid");
        replies.stream().filter(reply -> reply != replies.get(2)).forEach(Dialogues::succeeds);
        for (String data : List.of("1", "2", "3")) {
            assertThat(client.nextData()).isEqualTo(data);
        }
        receivesNothingMore(client);
    }

    @Test
    @Section("8, 17")
    void eventsKeepTheOrderOfPublishing() throws Exception {
        String channel = channel();
        BayeuxClient receiver = subscriber(channel);
        BayeuxClient sender = connected();
        for (int i = 0; i < 10; i++) {
            int first = i * 5;
            JsonObject[] batch = IntStream.range(first, first + 5)
                    .mapToObj(n -> sender.message(channel, "'data':" + n))
                    .toArray(JsonObject[]::new);
            sender.askAll(batch).forEach(Dialogues::succeeds);
        }
        for (int i = 0; i < 50; i++) {
            assertThat(receiver.nextData()).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    @Section("8")
    void messagesOfAnotherSessionInABatchAreRefusedAndTheOthersGoOn() throws Exception {
        String channel = channel();
        BayeuxClient receiver = subscriber(channel);
        BayeuxClient one = connected();
        BayeuxClient other = connected();
        List<JsonObject> replies = one.askAll(
                one.message(channel, "'data':1"),
                Messages.with(other.message(channel, "'data':2"), "id", Messages.value("'x'")),
                one.message(channel, "'data':3"));

        succeeds(replies.get(0));
        fails(replies.get(1), "402::session_unknown");
        succeeds(replies.get(2));
        assertThat(receiver.nextData()).isEqualTo("1");
        assertThat(receiver.nextData()).isEqualTo("3");
    }

    @Test
    @Section("1")
    void loneObjectIsTakenForABatchOfOne() throws Exception {
        BayeuxClient client = connected();
        String channel = channel();
        succeeds(client.subscribe(channel));
        String lone = client.message(channel, "'data':'alone'").toString();
        if (client.wire() instanceof HttpWire http) {
            List<JsonObject> answer = http.messages(http.answer(lone));
            assertThat(answer).as("always an array").isNotEmpty();
            http.events()
                    .addAll(answer.stream()
                            .filter(message -> message.containsKey("data"))
                            .toList());
        } else {
            ((WebSocketWire) client.wire()).sendText(lone);
        }
        assertThat(client.nextEvent().getString("channel")).isEqualTo(channel);
    }
}
