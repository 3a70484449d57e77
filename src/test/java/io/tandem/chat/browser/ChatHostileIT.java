package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.chat.wire.ChatAgent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two visitors with a browser each, one of whom means no good. */
@ExtendWith(ChatSite.Shared.class)
class ChatHostileIT {

    @RegisterExtension
    static final OneBrowser FIRST = new OneBrowser();

    @RegisterExtension
    static final OneBrowser SECOND = new OneBrowser();

    private static final int FLOOD = 1_000;

    @ParameterizedTest(name = "disableWebSockets: {0}")
    @ValueSource(booleans = {false, true})
    void twoChatsKnowNothingOfEachOther(boolean disableWebSockets, ChatSite site) throws Exception {
        String transport = ", disableWebSockets: " + disableWebSockets;
        try (ChatAgent cleo = ChatAgent.ready(site.gateway(), 9);
                ChatPage one = FIRST.page(site).open()) {
            one.begin("username: 'One'" + transport);
            cleo.accept();
            try (ChatAgent ben = ChatAgent.ready(site.gateway(), 8);
                    ChatPage two = SECOND.page(site).open()) {
                two.begin("username: 'Two'" + transport);
                ben.accept();
                for (int i = 0; i < 3; i++) {
                    one.succeed("sendMessage('of one')");
                    two.succeed("sendMessage('of two')");
                    cleo.say("for one");
                    ben.say("for two");
                }
                one.succeed("setUserData({ secret: 'of one' })");
                one.until("probe.said('agent').length === 3 && probe.said('client').length === 3");
                two.until("probe.said('agent').length === 3 && probe.said('client').length === 3");
                assertThat(two.succeed("getUserData('secret')"))
                        .as("data of another chat")
                        .isEqualTo(Map.of("userData", Map.of()));
                assertThat(names(one)).as("who is in the first chat").containsOnly("One", "Cleo Dunn", "system");
                assertThat(names(two)).as("who is in the second").containsOnly("Two", "Ben Carter", "system");
                assertThat(one.said("agent")).as("what the first is told").containsOnly("for one");
                assertThat(two.said("agent")).as("what the second is told").containsOnly("for two");
                assertThat(List.of(cleo.hears(), cleo.hears(), cleo.hears())).containsOnly("of one");
                assertThat(List.of(ben.hears(), ben.hears(), ben.hears())).containsOnly("of two");
                one.succeed("leave()");
                two.succeed("sendMessage('still here')");
                assertThat(ben.hears()).as("the other one goes on").isEqualTo("still here");
                assertThat(two.events("sessionEnded")).isEmpty();
            }
        }
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                arguments("none", "''", List.of(8201L)),
                arguments("malformed", "'abc'", List.of(8210L)),
                arguments("of nobody", "'f'.repeat(16) + 'k'.repeat(43)", List.of(8201L)),
                arguments("the secret is wrong", "victim.slice(0, 16) + 'k'.repeat(43)", List.of(8210L)),
                arguments("the secret of another chat", "victim.slice(0, 16) + own.slice(16)", List.of(8210L)),
                arguments("one letter is wrong", "victim.slice(0, -2) + '--'", List.of(8210L)),
                arguments("it is too long", "victim + 'k'", List.of(8210L)));
    }

    @ParameterizedTest(name = "key: {0}")
    @MethodSource("forgeries")
    void whoHasNoKeyIsRefused(String why, String key, List<Long> codes, ChatSite site) throws Exception {
        try (ChatPage victim = FIRST.page(site).open();
                ChatPage stranger = SECOND.page(site).open()) {
            victim.begin("username: 'Pat', " + KEEP_KEY);
            stranger.begin("username: 'Mallory', " + KEEP_KEY);
            Object told = victim.value("probe.log.length");
            for (String operation : List.of(
                    "operation: 'sendMessage', message: 'forged'",
                    "operation: 'requestNotifications', transcriptPosition: 0",
                    "operation: 'getTranscript'",
                    "operation: 'getUserData'",
                    "operation: 'disconnect'")) {
                Map<?, ?> answer = (Map<?, ?>) SECOND.browser()
                        .await(RAW.formatted(site.port(), operation, key), keyOf(victim), keyOf(stranger));
                assertThat(answer.get("successful"))
                        .as("%s: %s", operation, answer)
                        .isEqualTo(false);
                Map<?, ?> data = (Map<?, ?>) answer.get("data");
                assertThat(data.get("statusCode")).as("%s", data).isEqualTo(2L);
                assertThat(codes(data)).as("%s", data).isEqualTo(codes);
                assertThat(data.containsKey("messages") || data.containsKey("userData"))
                        .as("nothing of any chat: %s", data)
                        .isFalse();
            }
            victim.succeed("sendMessage('still here')");
            victim.until("probe.said('client').length === 1");
            assertThat(victim.said("client")).as("the real chat").isEqualTo(List.of("still here"));
            assertThat(victim.value("probe.log.length"))
                    .as("nothing else has happened to it")
                    .isEqualTo((Long) told + 1);
            stranger.succeed("sendMessage('me too')");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<script>window.probe.faults.push('ran')</script>",
                "<img src=x onerror=\"probe.faults.push('ran')\">",
                "</script><svg onload=alert(1)>",
                "&lt;b&gt; &amp; ' \" \\ <!-- ]]> ${7*7} {{7*7}} %00",
                "\u202Eright to left\u202C \uD83D\uDC69\u200D\uD83D\uDCBB\u2028line\nline\ttab"
            })
    void markupIsTextForBothSides(String text, ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), 9);
                ChatPage page = FIRST.page(site).open()) {
            page.begin("username: '<b>Pat</b>'");
            agent.accept();
            page.event("agentConnected");
            page.run("probe.session.sendMessage(arguments[0]);", text);
            assertThat(agent.hears()).as("what the agent reads").isEqualTo(text);
            agent.say(text);
            page.until("probe.said('agent').length === 1 && probe.said('client').length === 1");
            assertThat(page.said("client")).as("the visitor's own").isEqualTo(List.of(text));
            assertThat(page.said("agent")).as("the agent's").isEqualTo(List.of(text));
            assertThat(names(page)).as("names are text too").contains("<b>Pat</b>");
            page.assertClean();
        }
    }

    @ParameterizedTest(name = "disableWebSockets: {0}")
    @ValueSource(booleans = {false, true})
    void aMessageOfOneMebibyteIsRefusedAndTheChatGoesOn(boolean disableWebSockets, ChatSite site) throws Exception {
        try (ChatPage page = FIRST.page(site).open()) {
            page.begin(
                    "logger: (...args) => probe.logged.push(args.join(' ')), disableWebSockets: " + disableWebSockets);
            page.run("probe.flood(['before', 'x'.repeat(1024 * 1024), 'after']);");
            page.until("probe.done + probe.failed.length === 3");
            assertThat(page.value("probe.failed"))
                    .as("more than tandem.session.max-message")
                    .isEqualTo(List.of(413L));
            page.until("probe.said('client').length === 2");
            assertThat(page.said("client")).as("in order").isEqualTo(List.of("before", "after"));
            assertThat(page.events("sessionEnded")).as("it goes on").isEmpty();
            page.assertClean();
        }
    }

    @ParameterizedTest(name = "disableWebSockets: {0}")
    @ValueSource(booleans = {false, true})
    void aFloodArrivesOrIsRefusedAndDisturbsNobody(boolean disableWebSockets, ChatSite site) throws Exception {
        try (ChatPage other = SECOND.page(site).open();
                ChatPage page = FIRST.page(site).open()) {
            other.begin("username: 'Robin'");
            page.begin("disableWebSockets: " + disableWebSockets);
            page.run("probe.flood(Array.from({ length: " + FLOOD + " }, (_, i) => `${i}`));");
            other.succeed("sendMessage('not my flood')");
            other.until("probe.said('client').length === 1");
            assertThat((Long) page.value("probe.done")).as("the flood goes on").isLessThan(FLOOD / 2);

            page.until("probe.done + probe.failed.length === " + FLOOD);
            long done = (Long) page.value("probe.done");
            assertThat(done).as("500 may wait").isEqualTo(FLOOD / 2);
            assertThat((List<?>) page.value("[...new Set(probe.failed)]"))
                    .as("what does not wait fails with code 0 at once")
                    .isEqualTo(List.of(0L));
            page.until("probe.said('client').length >= " + done);
            assertThat(page.said("client"))
                    .as("what was done, once and in order")
                    .isEqualTo(IntStream.range(0, FLOOD / 2)
                            .mapToObj(Integer::toString)
                            .toList());
            page.assertClean();
        }
    }

    /** Keeps the key of the session where a test finds it. */
    private static final String KEEP_KEY = "stateStorage: { read() {}, write: (state) => { probe.state = state; } }";

    /** Without any library: shakes hands, asks, and gives the answer. */
    private static final String RAW = """
            const [victim, own] = arguments;
            const post = (messages) => fetch('http://localhost:%d/cometd', {
              method: 'POST',
              credentials: 'include',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify(messages),
            }).then((answer) => answer.json());
            const channel = '/service/chatV2/customer-support';
            (async () => {
              const [{ clientId }] = await post([
                { id: '1', channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] },
              ]);
              const found = (answers) => answers.find((message) => message.id === '2' && message.data);
              let answer = found(await post([
                { id: '2', channel, clientId, data: { %s, reply: true, secureKey: %s } },
              ]));
              for (let id = 3; !answer && id < 10; id++) {
                answer = found(await post([
                  { id: `${id}`, channel: '/meta/connect', clientId, connectionType: 'long-polling' },
                ]));
              }
              await post([{ id: '1000', channel: '/meta/disconnect', clientId }]);
              done(answer);
            })().catch((failure) => done({ failure: String(failure) }));
            """;

    private static String keyOf(ChatPage page) {
        return (String) page.value("(dispatchEvent(new Event('pagehide')), probe.state.transport.secureKey)");
    }

    private static List<String> names(ChatPage page) {
        return page.texts("probe.log.map((event) => event.party?.name).filter(Boolean)");
    }

    private static List<?> codes(Map<?, ?> data) {
        return ((List<?>) data.get("errors"))
                .stream().map(error -> ((Map<?, ?>) error).get("code")).toList();
    }
}
