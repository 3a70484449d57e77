package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertLives;
import static io.tandem.chat.wire.ChatChecks.assertRefused;
import static io.tandem.chat.wire.ChatChecks.deliveredSoFar;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Chats, chat services and customers know nothing of each other. */
@ExtendWith(SharedGateway.class)
class ChatIsolationIT {

    private static final long OPERATOR = 9;
    private static final long OPERATOR_OF_OTHER = 20;
    private static final String SERVICE_OF_OTHER = "other-desk";

    static Stream<Arguments> channels() {
        return Stream.of(Carrier.values()).flatMap(carrier -> Stream.of("bot", "no-such-service", SERVICE_OF_OTHER)
                .map(service -> Arguments.of(carrier, service)));
    }

    @ParameterizedTest(name = "11.2 the key of customer-support on {1}, over {0}")
    @MethodSource("channels")
    void aKeyIsForItsServiceOnly(Carrier carrier, String service, Gateway server) throws Exception {
        try (ChatVisitor victim = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor stranger = ChatVisitor.connect(carrier, server.uri("http", "/genesys/cometd"), service)) {
            String key = "'secureKey':'" + victim.key() + "'";
            stranger.send("sendMessage", "'message':'forged'," + key);
            assertRefused(stranger.failure(), 2, true, 8210);
            assertThat(deliveredSoFar(victim).toString())
                    .as("the chat of the other service")
                    .doesNotContain("forged");
            assertLives(victim, "still here");
        }
    }

    @ParameterizedTest(name = "isolation, over {0}")
    @EnumSource(Carrier.class)
    void chatsKnowNothingOfEachOther(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor one = ChatVisitor.begin(carrier, server, "One");
                ChatVisitor two = ChatVisitor.begin(carrier, server, "Two");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            one.agentJoined();
            for (int i = 0; i < 3; i++) {
                assertLives(one, "secret of one");
                assertLives(two, "secret of two");
                agent.say("for one only");
                one.event("Message");
            }
            one.send("updateData", "'userData':{'n':'data of one'}");
            assertThat(two.ask("getUserData", "").toString()).doesNotContain("data of one");
            two.send("requestNotifications", "'transcriptPosition':0");
            assertThat(deliveredSoFar(two).toString() + two)
                    .as("what two was told")
                    .doesNotContain("secret of one", "for one only", one.key());
            assertThat(deliveredSoFar(one).toString() + one)
                    .as("what one was told")
                    .doesNotContain("secret of two", two.key());
        }
    }

    @ParameterizedTest(name = "isolation of customers: offers, over {0}")
    @EnumSource(Carrier.class)
    void aChatIsOfferedToItsCustomersOperatorsOnly(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor other = beginAtOther(carrier, server);
                ChatAgent agent = ChatAgent.ready(server, OPERATOR);
                ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            agent.accept();
            visitor.agentJoined();
            visitor.say("at Demo's");
            assertThat(agent.hears())
                    .as("the first chat that Demo's operator is offered, though Other's waits longer")
                    .isEqualTo("at Demo's");
            try (ChatAgent agentOfOther = ChatAgent.ready(server, OPERATOR_OF_OTHER)) {
                agentOfOther.accept();
                JsonObject joined = other.agentJoined();
                assertThat(joined.getJsonObject("from").getString("nickname"))
                        .as("Other's own operator")
                        .isEqualTo("Dora Ellis");
                other.say("at Other's");
                assertThat(agentOfOther.hears())
                        .as("what Other's operator reads")
                        .isEqualTo("at Other's");
                agentOfOther.say("for Other's visitor only");
                other.event("Message");
                assertThat(other.event("Message").getString("text"))
                        .as("what Other's visitor reads")
                        .isEqualTo("for Other's visitor only");
            }
            other.end();
            agent.say("for Demo's visitor only");
            visitor.event("Message");
            assertThat(visitor.event("Message").getString("text"))
                    .as("the next that Demo's visitor is told")
                    .isEqualTo("for Demo's visitor only");
        }
    }

    @ParameterizedTest(name = "isolation of customers: keys, over {0}")
    @EnumSource(Carrier.class)
    void aKeyOpensNothingAtAnotherCustomers(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor other = beginAtOther(carrier, server)) {
            String ofOther = "'secureKey':'" + other.key() + "'";
            for (String operation :
                    new String[] {"requestNotifications", "getTranscript", "getUserData", "disconnect"}) {
                JsonObject refusal = visitor.ask(operation, ofOther);
                assertRefused(refusal, 2, true, 8210);
                assertThat(refusal).as("nothing of any chat").doesNotContainKeys("messages", "userData", "userId");
            }
            other.say("still here");
            assertThat(other.event("Message").getString("text"))
                    .as("Other's chat is not harmed")
                    .isEqualTo("still here");
            assertLives(visitor, "so am I");
        }
    }

    private static ChatVisitor beginAtOther(Carrier carrier, Gateway server) throws InterruptedException {
        ChatVisitor visitor = ChatVisitor.connect(carrier, server.uri("http", "/genesys/cometd"), SERVICE_OF_OTHER);
        visitor.request(ChatJson.object("{'nickname':'Robin'}"));
        return visitor;
    }
}
