package io.tandem.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A visitor's chat with the demo's service that leads to an application. */
@ExtendWith(SharedServer.class)
class ChatWithApplicationIT {

    private static final String SERVICE = "bot";

    @ParameterizedTest(name = "over {0}")
    @EnumSource(Carrier.class)
    void theChatBeginsLikeAnyOtherWithoutANoticeOfAQueue(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server.uri("http", "/genesys/cometd"), SERVICE)) {
            JsonObject first = visitor.request(ChatJson.object("{'nickname':'Pat'}"));

            assertThat(first.getInt("statusCode")).as("11.7 %s", first).isZero();
            assertThat(first).as("11.9 (a)").containsKey("secureKey");
            JsonObject join = ChatJson.messages(first).get(0);
            assertThat(join.getString("type")).as("the visitor's own coming").isEqualTo("ParticipantJoined");
            assertThat(join.getJsonObject("from").getString("type")).isEqualTo("Client");
            visitor.say("Hello");
            assertThat(visitor.eventsUpTo("Hello"))
                    .as("nobody else has come, and nothing waits in a queue")
                    .extracting(event -> event.getString("type"))
                    .containsOnlyOnce("ParticipantJoined")
                    .doesNotContain("Notice");
        }
    }
}
