package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertAcknowledged;
import static io.tandem.chat.wire.ChatChecks.assertDelivery;
import static io.tandem.chat.wire.ChatChecks.assertEvent;
import static io.tandem.chat.wire.ChatChecks.assertInOrder;
import static io.tandem.chat.wire.ChatChecks.assertLives;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation of spec 11.4 once, with every field of what comes of it. */
@ExtendWith(SharedGateway.class)
class ChatOperationsIT {

    private static final long OPERATOR = 9;
    private static final String VISITOR = "'from':{'nickname':'Pat','participantId':1,'type':'Client'}";
    private static final String AGENT = "'from':{'nickname':'Cleo Dunn','participantId':2,'type':'Agent'}";

    @ParameterizedTest(name = "11.4 requestChat, 11.5, over {0}")
    @EnumSource(Carrier.class)
    void aChatBeginsWithItsKeysAndTheVisitorsOwnJoin(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            assertAcknowledged(visitor.publish(ChatJson.object("{'operation':'requestChat','nickname':'Pat'}")));
            JsonObject delivery = visitor.delivery();
            assertDelivery(delivery);

            JsonObject first = delivery.getJsonObject("data");
            assertThat(first.getInt("statusCode")).as("11.7 fine").isZero();
            assertThat(first.getBoolean("chatEnded")).as("11.5 chatEnded").isFalse();
            assertThat(first.getString("chatId")).as("11.5 chatId").isNotEmpty();
            assertThat(first.getString("userId")).as("11.5 userId").isNotEmpty();
            assertThat(first.getString("alias")).as("11.5 alias").isEqualTo("1");
            assertThat(first.getString("secureKey"))
                    .as("the chat's id in 16 characters, and a secret of 43")
                    .startsWith(first.getString("chatId"))
                    .hasSize(16 + 43);
            JsonObject join = ChatJson.messages(first).get(0);
            assertThat(join.getInt("index")).as("11.9 index of the first event").isEqualTo(1);
            assertEvent("11.9 the visitor's join", join, "{'type':'ParticipantJoined'," + VISITOR + "}");
        }
    }

    @ParameterizedTest(name = "contract: queue notice, 11.6, over {0}")
    @EnumSource(Carrier.class)
    void whoWaitsIsToldSo(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            visitor.publish(ChatJson.object("{'operation':'requestChat','nickname':'Pat'}"));
            assertEvent(
                    "told when the chat enters the queue, by nobody who takes part",
                    visitor.event("Notice"),
                    "{'type':'Notice','from':{'nickname':'system','participantId':0,'type':'External'},"
                            + "'text':'Please wait: an agent will be with you shortly.'}");
        }
    }

    @ParameterizedTest(name = "11.6 agent's join, message and typing, over {0}")
    @EnumSource(Carrier.class)
    void theVisitorSeesWhatTheAgentDoes(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            assertEvent("11.6 join order", visitor.agentJoined(), "{'type':'ParticipantJoined'," + AGENT + "}");
            agent.type(true);
            assertEvent("11.6 typing", visitor.event(), "{'type':'TypingStarted','text':''," + AGENT + "}");
            agent.type(false);
            assertEvent("11.6 typing", visitor.event(), "{'type':'TypingStopped','text':''," + AGENT + "}");
            agent.say("How can I help?");
            assertEvent(
                    "11.6 message",
                    visitor.event(),
                    "{'type':'Message','text':'How can I help?','messageType':'text'," + AGENT + "}");
        }
    }

    @ParameterizedTest(name = "11.4 sendMessage, 11.9, over {0}")
    @EnumSource(Carrier.class)
    void aMessageGoesToAllWithTheSenderIncluded(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            assertAcknowledged(visitor.send("sendMessage", "'message':'Hello'"));
            assertEvent(
                    "11.9 the echo is needed",
                    visitor.event(),
                    "{'type':'Message','text':'Hello','messageType':'text'," + VISITOR + "}");
            assertThat(agent.hears()).as("what the agent reads").isEqualTo("Hello");

            assertAcknowledged(visitor.send("sendMessage", "'message':'Note','messageType':'note'"));
            assertEvent(
                    "11.6 messageType echoes the request's",
                    visitor.event(),
                    "{'type':'Message','text':'Note','messageType':'note'," + VISITOR + "}");
            assertThat(agent.hears()).as("what the agent reads").isEqualTo("Note");
        }
    }

    @ParameterizedTest(name = "11.4 startTyping and stopTyping, 11.6 index, over {0}")
    @EnumSource(Carrier.class)
    void typingIsForTheOthersAndUsesUpIndices(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            int joined = visitor.agentJoined().getInt("index");
            assertAcknowledged(visitor.send("startTyping", "'message':'Hel'"));
            assertThat(agent.seesTyping()).as("the agent's view").isTrue();
            assertAcknowledged(visitor.send("stopTyping", "'message':''"));
            assertThat(agent.seesTyping()).as("the agent's view").isFalse();
            visitor.say("Hello");
            JsonObject next = visitor.event();
            assertThat(next.getString("type"))
                    .as("the visitor is not told of typing themselves")
                    .isEqualTo("Message");
            assertThat(next.getInt("index"))
                    .as("13: typing has indices of its own")
                    .isEqualTo(joined + 3);
        }
    }

    @ParameterizedTest(name = "11.4 requestNotifications, over {0}")
    @EnumSource(Carrier.class)
    void theTranscriptIsWhatWasTold(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            visitor.publish(ChatJson.object("{'operation':'requestChat','nickname':'Pat','text':'First'}"));
            List<JsonObject> told = new ArrayList<>();
            while (!ChatJson.types(told).containsAll(List.of("Message", "Notice"))) {
                told.add(visitor.event());
            }
            visitor.say("Second");
            told.addAll(visitor.eventsUpTo("Second"));
            assertInOrder(told);

            assertAcknowledged(visitor.send("requestNotifications", "'transcriptPosition':0,'message':''"));
            JsonObject delivery = visitor.delivery();
            assertDelivery(delivery);
            assertThat(ChatJson.messages(delivery.getJsonObject("data")))
                    .as("all from the beginning, as it was told at first")
                    .isEqualTo(told);
        }
    }

    @ParameterizedTest(name = "11.4 updateNickname, over {0}")
    @EnumSource(Carrier.class)
    void theVisitorIsRenamed(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            assertAcknowledged(visitor.send("updateNickname", "'nickname':'Pat Doe'"));
            String from = "'from':{'nickname':'Pat Doe','participantId':1,'type':'Client'}";
            assertEvent(
                    "the new name, in text and from",
                    visitor.event("NicknameUpdated"),
                    "{'type':'NicknameUpdated','text':'Pat Doe'," + from + "}");
            visitor.say("Hello");
            assertEvent(
                    "the new name from then on",
                    visitor.event("Message"),
                    "{'type':'Message','text':'Hello','messageType':'text'," + from + "}");
        }
    }

    @ParameterizedTest(name = "11.4 updateData, over {0}")
    @EnumSource(Carrier.class)
    void dataAreMerged(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server);
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            visitor.request(ChatJson.object("{'nickname':'Pat','userData':{'Order':'7','TimeZone':-480}}"));
            agent.accept();
            assertAcknowledged(visitor.send("updateData", "'userData':{'Order':'8','Page':'/shop'}"));
            agent.dataChanged();
            JsonObject attached = agent.attached();
            while (!attached.containsKey("Page")) {
                agent.dataChanged();
                attached = agent.attached();
            }
            assertThat(attached).containsAllEntriesOf(ChatJson.object("{'Order':'8','TimeZone':'-480'}"));
            assertThat(attached.getString("Page")).isEqualTo("/shop");
        }
    }

    @ParameterizedTest(name = "11.4 customNotice, over {0}")
    @EnumSource(Carrier.class)
    void aNoticeOfOnesOwnIsPartOfTheChat(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            JsonObject data = ChatJson.with(visitor.data("customNotice", ""), "message", "{\"page\":\"/shop\"}");
            assertAcknowledged(visitor.publish(data));
            JsonObject event = visitor.event("CustomNotice");
            assertThat(event.getString("text")).as("11.6 it may be JSON").isEqualTo("{\"page\":\"/shop\"}");
            assertThat(event.getJsonObject("from"))
                    .isEqualTo(ChatJson.fields(VISITOR).getJsonObject("from"));
        }
    }

    @ParameterizedTest(name = "11.4 pushUrl, over {0}")
    @EnumSource(Carrier.class)
    void anAddressIsToldBothWays(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            assertAcknowledged(visitor.send("pushUrl", "'pushUrl':'https://shop.example/cart?id=1'"));
            assertEvent(
                    "11.6 in text and in url",
                    visitor.event("PushUrl"),
                    "{'type':'PushUrl','text':'https://shop.example/cart?id=1',"
                            + "'url':'https://shop.example/cart?id=1'," + VISITOR + "}");
        }
    }

    @ParameterizedTest(name = "11.4 readReceipt, over {0}")
    @EnumSource(Carrier.class)
    void aReadMarkIsTaken(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            assertAcknowledged(visitor.send("readReceipt", "'transcriptPosition':1"));
            assertThat(visitor.ask("readReceipt", "'transcriptPosition':'1'").getInt("statusCode"))
                    .as("11.4 an operation that is known")
                    .isZero();
            assertLives(visitor, "still here");
        }
    }

    @ParameterizedTest(name = "11.4 disconnect, 10 quit reason, over {0}")
    @EnumSource(Carrier.class)
    void theVisitorLeaves(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            assertAcknowledged(visitor.send("disconnect"));
            JsonObject end = visitor.end();
            assertThat(end.getInt("statusCode")).as("11.7 ended normally").isZero();
            List<JsonObject> events = ChatJson.messages(end);
            JsonObject left = events.get(events.size() - 1);
            assertThat(left.getString("type")).as("11.9").isEqualTo("ParticipantLeft");
            assertThat(left.getJsonObject("from"))
                    .isEqualTo(ChatJson.fields(VISITOR).getJsonObject("from"));
            assertThat(left.getJsonObject("eventAttributes")
                            .getJsonObject("GCTI_SYSTEM")
                            .getString("quit-reason-code"))
                    .as("10: left by logout request")
                    .isEqualTo("0");
        }
    }
}
