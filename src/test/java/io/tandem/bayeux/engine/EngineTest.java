package io.tandem.bayeux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.store.StoreException;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each message is answered, and in which order it is tested (spec 7 to 9, 11). */
class EngineTest {

    private final List<String> served = new ArrayList<>();
    private final EngineNode engine = new EngineNode(
            new Demand(),
            List.of(new Failing(), new Noting(served), new Broken()),
            "tandem.bayeux.maxSubscriptions",
            "3");
    private final String id = engine.handshake("browser");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|400::channel_missing",
                "{'channel':7,'clientId':'ID'}|400::channel_missing",
                "{'channel':'x','clientId':'nobody'}|405::channel_invalid",
                "{'channel':'/a//b','clientId':'ID'}|405::channel_invalid",
                "{'channel':'/a/*/b','clientId':'ID'}|405::channel_invalid",
                "{'channel':'/a/*','clientId':'ID'}|405::channel_invalid",
                "{'channel':'/%','id':'%'}|405::channel_invalid",
                "{'channel':'/a','id':'%','clientId':'nobody'}|405::message_id_invalid",
                "{'channel':'/a','id':'','clientId':'ID'}|405::message_id_invalid",
                "{'channel':'/a','id':{},'clientId':'ID'}|405::message_id_invalid",
                "{'channel':'/a','id':null,'clientId':'ID'}|405::message_id_invalid",
                "{'channel':'/a','id':1.5,'clientId':'ID'}|405::message_id_invalid",
                "{'channel':'/a','clientId':'nobody'}|402::session_unknown",
                "{'channel':'/a'}|402::session_unknown",
                "{'channel':'/a','clientId':7}|402::session_unknown",
                "{'channel':'/meta/subscribe','subscription':'/nocreate'}|402::session_unknown",
                "{'channel':'/meta/disconnect','clientId':'nobody'}|402::session_unknown",
                "{'channel':'/meta/unknown','clientId':'ID'}|403:denied_by_security_policy:channel_create_denied",
                "{'channel':'/nocreate/nopublish','clientId':'ID'}|403:denied_by_security_policy:channel_create_denied",
                "{'channel':'/nopublish','clientId':'ID'}|403:denied_by_security_policy:publish_denied",
                "{'channel':'/service/nopublish','clientId':'ID'}|403:denied_by_security_policy:publish_denied",
                "{'channel':'/meta/subscribe','clientId':'ID'}|403::subscription_missing",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':null}|403::subscription_missing",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':[]}|403::subscription_missing",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':7}|403::subscription_invalid",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':'x'}|403::subscription_invalid",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':['/a',{}]}|403::subscription_invalid",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':'/meta/connect'}"
                        + "|403:denied_by_security_policy:subscribe_denied",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':'/meta/other'}"
                        + "|403:denied_by_security_policy:create_denied",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':'/nocreate/nosubscribe'}"
                        + "|403:denied_by_security_policy:create_denied",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':'/nosubscribe'}"
                        + "|403:denied_by_security_policy:subscribe_denied",
                "{'channel':'/meta/subscribe','clientId':'ID','subscription':['/a','/b','/c','/d']}"
                        + "|403::subscribe_failed",
                "{'channel':'/meta/unsubscribe','clientId':'ID'}|403::subscription_missing",
                "{'channel':'/meta/unsubscribe','clientId':'ID','subscription':'/never'}|400::channel_missing"
            })
    void aMessageThatCannotBeCarriedOutIsAnsweredWithTheFirstThingThatIsWrong(String message, String error) {
        String reply = engine.reply("browser", message.replace("ID", id));

        assertThat(EngineNode.json(reply).getString("error", "")).isEqualTo(error);
        assertThat(EngineNode.json(reply).getBoolean("successful")).isFalse();
        assertThat(reply).as("advice is for connects").doesNotContain("advice");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'channel':'/a','id':'7'}|{'channel':'/a','id':'7','successful':true}",
                "{'channel':'/a','id':7}|{'channel':'/a','id':'7','successful':true}",
                "{'channel':'/service/unused','id':'7'}|{'channel':'/service/unused','id':'7','successful':true}",
                "{'channel':'/service/failing'}|{'channel':'/service/failing','successful':true}",
                "{'channel':'/meta/subscribe','subscription':'/a'}"
                        + "|{'channel':'/meta/subscribe','subscription':'/a','successful':true}",
                "{'channel':'/meta/subscribe','subscription':['/a','/a/**']}"
                        + "|{'channel':'/meta/subscribe','subscription':['/a','/a/**'],'successful':true}",
                "{'channel':'/meta/subscribe','subscription':'/service/x'}"
                        + "|{'channel':'/meta/subscribe','subscription':'/service/x','successful':true}",
                "{'channel':'/meta/unsubscribe','subscription':'/service/x'}"
                        + "|{'channel':'/meta/unsubscribe','subscription':'/service/x','successful':true}",
                "{'channel':'/meta/disconnect','id':'9'}|{'channel':'/meta/disconnect','id':'9','successful':true}"
            })
    void aMessageThatIsCarriedOutIsAnsweredWithItsChannelIdAndSubscription(String message, String reply) {
        String whole = message.replaceFirst("}$", ",'clientId':'" + id + "'}");

        assertThat(engine.reply("browser", whole)).isEqualTo(reply);
    }

    @Test
    void anUnknownSessionsConnectIsAdvisedToHandshake() {
        assertThat(engine.reply("browser", "{'channel':'/meta/connect','clientId':'nobody'}"))
                .isEqualTo("{'channel':'/meta/connect','successful':false,'error':'402::session_unknown',"
                        + "'advice':{'reconnect':'handshake','interval':0}}");
    }

    @Test
    void theFirstFailureOfSeveralSubscriptionsLeavesTheEarlierOnes() {
        engine.reply(
                "browser",
                "{'channel':'/meta/subscribe','clientId':'" + id + "','subscription':['/a','/nosubscribe','/b']}");

        assertThat(engine.node.find(id).orElseThrow().subscriptions())
                .extracting(ChannelName::value)
                .containsExactly("/a");
    }

    @Test
    void messagesAreAnsweredInTheirOrderAndForeignOnesRefused() {
        FakeExchange exchange = engine.process(FakeExchange.from(
                "browser",
                "{'channel':'/a','id':'1','clientId':'" + id + "'}",
                "{'channel':'/a','id':'2','clientId':'" + engine.handshake("browser") + "'}",
                "{'channel':'/meta/disconnect','id':'3','clientId':'" + id + "'}",
                "{'channel':'/a','id':'4','clientId':'" + id + "'}"));

        assertThat(exchange.answer())
                .extracting(reply -> EngineNode.json(reply).getString("id")
                        + EngineNode.json(reply).getString("error", ""))
                .containsExactly("1", "2402::session_unknown", "3", "4402::session_unknown");
    }

    @Test
    void aHandshakeAmongOtherMessagesIsRefusedAndNothingIsDone() {
        int before = engine.node.sessions.size();

        FakeExchange exchange = engine.process(FakeExchange.from(
                "browser",
                "{'channel':'/meta/disconnect','clientId':'" + id + "'}",
                "{'channel':'/meta/handshake','version':'1.0'}"));

        assertThat(exchange.refusal()).isEqualTo(Refusal.MALFORMED);
        assertThat(engine.node.sessions.size()).isEqualTo(before);
    }

    @Test
    void aServiceThatFailsKeepsNoOtherFromTheMessage() {
        engine.reply("browser", "{'channel':'/service/failing','id':'5','clientId':'" + id + "','data':1}");

        assertThat(served).containsExactly("/service/failing 5 1");
    }

    @ParameterizedTest
    @CsvSource({"fault, 500::internal_error", "error, 500::internal_error", "store, 503::temporarily_unavailable"})
    void aHandlerThatFailsIsAnsweredAndTheSessionGoesOn(String how, String error) {
        String reply =
                engine.reply("browser", "{'channel':'/meta/broken','clientId':'" + id + "','data':'" + how + "'}");

        assertThat(EngineNode.json(reply).getString("error")).isEqualTo(error);
        engine.reply("browser", "{'channel':'/meta/connect','clientId':'" + id + "'}");
        FakeExchange held =
                engine.process(FakeExchange.from("browser", "{'channel':'/meta/connect','clientId':'" + id + "'}"));
        engine.node.find(id).orElseThrow().deliver("/n", JsonValue.TRUE);
        assertThat(held.answer())
                .as("woken: no request is thought to be under way")
                .hasSize(2);
        held.written(true);
        engine.node.pass(Duration.ofSeconds(10));
        assertThat(engine.node.sessions.size()).as("expired as usual").isZero();
    }

    @Test
    void publishedEventsCarryNothingOfTheSender() {
        engine.reply("browser", "{'channel':'/meta/subscribe','clientId':'" + id + "','subscription':'/a'}");

        FakeExchange publish = engine.process(FakeExchange.from(
                "browser",
                "{'channel':'/a','id':'1','clientId':'" + id + "','data':{'x':1},'ext':{'y':2},'more':[3],"
                        + "'successful':true,'error':'e','advice':{},'subscription':'/b'}"));

        assertThat(publish.answer().get(0)).isEqualTo("{'channel':'/a','data':{'x':1},'ext':{'y':2},'more':[3]}");
    }

    private record Failing() implements BayeuxService {

        @Override
        public String channel() {
            return "/service/**";
        }

        @Override
        public void received(BayeuxClient client, ServiceMessage message) {
            throw new IllegalStateException("on purpose");
        }
    }

    private record Noting(List<String> served) implements BayeuxService {

        @Override
        public String channel() {
            return "/service/failing";
        }

        @Override
        public void received(BayeuxClient client, ServiceMessage message) {
            served.add(message.channel() + ' ' + message.id().orElse("") + ' ' + message.data());
        }
    }

    /** Fails in the ways there are. */
    private record Broken() implements MessageHandler {

        @Override
        public String channel() {
            return "/meta/broken";
        }

        @Override
        public CompletionStage<Void> handle(Request request) {
            String how = request.message().data().orElseThrow().toString();
            if (how.contains("store")) {
                return CompletableFuture.failedStage(new StoreException("on purpose", null));
            }
            if (how.contains("error")) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException("on purpose");
        }
    }
}
