package io.tandem.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What holds for every acknowledgement, notification and event of the chat service. */
final class ChatChecks {

    private static final String CHANNEL = "/service/chatV2/" + ChatVisitor.SERVICE;

    private ChatChecks() {}

    /** 11.3: an acknowledgement says that it was accepted, and nothing else. */
    static void assertAcknowledged(JsonObject acknowledgement) {
        assertThat(acknowledgement.getString("channel")).as("11.3 channel").isEqualTo(CHANNEL);
        assertThat(acknowledgement.getBoolean("successful"))
                .as("11.3 acknowledged: %s", acknowledgement)
                .isTrue();
        assertThat(acknowledgement).as("11.3 an acknowledgement").containsKey("id");
        assertThat(acknowledgement)
                .as("11.3 has no data, which would make a delivery of it")
                .doesNotContainKey("data");
    }

    /** 11.3 and 11.5: a delivery with what every notification has. */
    static void assertDelivery(JsonObject delivery) {
        assertThat(delivery.keySet())
                .as("11.3 clients tell a delivery by data without successful: %s", delivery)
                .containsExactlyInAnyOrder("channel", "data");
        assertThat(delivery.getString("channel")).as("11.3 channel").isEqualTo(CHANNEL);
        assertNotification(delivery.getJsonObject("data"));
    }

    /** 11.5: what every notification has. */
    static void assertNotification(JsonObject notification) {
        assertThat(notification.keySet()).as("11.5 always: %s", notification).contains("statusCode", "chatEnded");
        assertThat(notification.getInt("statusCode")).as("11.5 statusCode").isBetween(0, 2);
        List<JsonObject> events = ChatJson.messages(notification);
        if (!events.isEmpty()) {
            int last = events.get(events.size() - 1).getInt("index");
            assertThat(notification.getInt("nextPosition"))
                    .as("11.5 nextPosition of %s", notification)
                    .isEqualTo(last + 1);
        }
        assertThat(ChatJson.indices(events)).as("11.6 ascending").isSorted().doesNotHaveDuplicates();
        events.forEach(ChatChecks::assertEventShape);
    }

    /** 11.6: an event that is as described, but for its index and its time. The description has ' in place of ". */
    static void assertEvent(String why, JsonObject event, String expected) {
        assertEventShape(event);
        assertThat(ChatJson.lasting(event)).as(why).isEqualTo(ChatJson.object(expected));
    }

    /** 11.6: indices and times of events go up. */
    static void assertInOrder(List<JsonObject> events) {
        assertThat(ChatJson.indices(events))
                .as("11.6 unique and increasing")
                .isSorted()
                .doesNotHaveDuplicates();
        List<Long> times = events.stream()
                .map(event -> event.getJsonNumber("utcTime").longValueExact())
                .toList();
        assertThat(times).as("11.6 stamps of one server").isSorted();
    }

    /** The contract's table: a refusal with one error. */
    static void assertRefused(JsonObject notification, int statusCode, boolean chatEnded, int code) {
        assertNotification(notification);
        assertThat(notification.getInt("statusCode"))
                .as("statusCode of %s", notification)
                .isEqualTo(statusCode);
        assertThat(notification.getBoolean("chatEnded"))
                .as("chatEnded of %s", notification)
                .isEqualTo(chatEnded);
        assertThat(ChatJson.codes(notification))
                .as("one error: %s", notification)
                .containsExactly(code);
    }

    /** A chat that goes on: a message of the visitor comes back. */
    static void assertLives(ChatVisitor visitor, String text) throws InterruptedException {
        visitor.say(text);
        JsonObject event = visitor.event("Message");
        while (!event.getString("text").equals(text)) {
            event = visitor.event("Message");
        }
        assertThat(event.getJsonObject("from").getString("type"))
                .as("11.9 the echo of what the visitor wrote")
                .isEqualTo("Client");
    }

    /** What came to a visitor before the answer to something that nobody can do. Binds no chat. */
    static List<JsonObject> deliveredSoFar(ChatVisitor visitor) throws InterruptedException {
        visitor.send("sendMessage", "'message':'nobody reads this','secureKey':'malformed'");
        List<JsonObject> notifications = new ArrayList<>();
        JsonObject notification = visitor.notification();
        while (!ChatJson.codes(notification).contains(8210)) {
            notifications.add(notification);
            notification = visitor.notification();
        }
        return notifications;
    }

    /** A text of that many characters. */
    static String text(int length) {
        return "x".repeat(length);
    }

    /** An object with that many members. */
    static String members(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'n" + i + "':'v'").collect(Collectors.joining(",", "{", "}"));
    }

    private static void assertEventShape(JsonObject event) {
        assertThat(event.keySet()).as("11.6 %s", event).contains("index", "type", "from", "utcTime");
        assertThat(event.getJsonNumber("index").isIntegral())
                .as("13 no. 14: the server sends numbers")
                .isTrue();
        assertThat(event.getInt("index")).as("11.6 index").isPositive();
        assertThat(event.getJsonNumber("utcTime").isIntegral())
                .as("11.6 milliseconds")
                .isTrue();
        JsonObject from = event.getJsonObject("from");
        assertThat(from.keySet())
                .as("11.6 from of %s", event)
                .containsExactlyInAnyOrder("nickname", "participantId", "type");
        assertThat(from.getString("type")).as("11.6 from.type").isIn("Client", "Agent", "Supervisor", "External");
    }
}
