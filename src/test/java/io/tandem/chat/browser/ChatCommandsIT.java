package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.chat.browser.ChatPage.Outcome;
import io.tandem.chat.wire.ChatAgent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands, callbacks and errors of a session as far as they can be seen in a browser that talks to a gateway. Where each row is
 * tried:
 *
 * <table>
 * <caption>Rows of spec 3 to 5</caption>
 * <tr><td>sendMessage, sendTyping, leave, getTranscript, setUserData, getUserData, deleteUserData</td><td>here; the shape of
 * every call: commands.test.ts, built-in.test.ts</td></tr>
 * <tr><td>wrong arguments, a finished session</td><td>here one for each command; all: commands.test.ts</td></tr>
 * <tr><td>leave: the answer brings events, or fails</td><td>commands.test.ts: the gateway does neither</td></tr>
 * <tr><td>onAgentConnected, onAgentDisconnected, onAgentTyping, onMessageReceived</td><td>here, {@link ChatLibraryIT}</td></tr>
 * <tr><td>onSessionEnded</td><td>leaveRequest here, agent in {@link ChatLibraryIT}, error in built-in.test.ts</td></tr>
 * <tr><td>onError, malformed events, error 0</td><td>callbacks.test.ts, built-in.test.ts: the gateway sends no such</td></tr>
 * <tr><td>restored</td><td>{@link ChatReloadIT}</td></tr>
 * <tr><td>supervisors, third parties</td><td>events.test.ts</td></tr>
 * <tr><td>errors 240, 364, 400, 8201, 8210 of launchers</td><td>{@link ChatOptionsIT}</td></tr>
 * <tr><td>errors 204, 400</td><td>here; 429 and 409 are the library's own affair: network.test.ts</td></tr>
 * <tr><td>errors 413, too many wait</td><td>{@link ChatHostileIT}; 403: network.test.ts</td></tr>
 * <tr><td>errors 200 to 249 of the widget</td><td>there is no widget</td></tr>
 * </table>
 */
@ExtendWith(ChatSite.Shared.class)
class ChatCommandsIT {

    @RegisterExtension
    static final OneBrowser BROWSER = new OneBrowser();

    private static final long OPERATOR = 9;

    @ParameterizedTest(name = "3 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Hello\"|Hello|text",
                "{ message: 'Hello' }|Hello|text",
                "{ message: 'Hello', type: 'text' }|Hello|text",
                "{ message: 'https://example.com/a?b=c', type: 'url' }|https://example.com/a?b=c|url"
            })
    void sendMessage(String argument, String text, String type, ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat'");
            agent.accept();
            assertThat(page.succeed("sendMessage(" + argument + ")"))
                    .as("a plain acknowledgement")
                    .isNull();
            assertThat(agent.hears()).as("what the agent reads").isEqualTo(text);
            page.until("probe.said('client').length === 1");
            Map<?, ?> content =
                    (Map<?, ?>) page.value("probe.log.find((event) => event.party?.type.includes('client')).content");
            assertThat(content.get("text")).as("the echo").isEqualTo(text);
            assertThat(content.get("type")).as("4.2 content.type.%s", type).isEqualTo(List.of(type));
            assertThat(content.get("typeText")).as("4.2 == '%s'", type).isEqualTo(type);
        }
    }

    @ParameterizedTest(name = "3 sendTyping({0})")
    @CsvSource(
            delimiter = '|',
            value = {
                "' '|true",
                "{ isTyping: true }|true",
                "{ isTyping: true, typedText: 'Hel' }|true",
                "{ isTyping: false }|false"
            })
    void sendTyping(String argument, boolean typing, ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat'");
            agent.accept();
            if (!typing) {
                page.succeed("sendTyping()");
                assertThat(agent.seesTyping()).as("before").isTrue();
            }
            assertThat(page.succeed("sendTyping(" + argument + ")"))
                    .as("a plain acknowledgement")
                    .isNull();
            assertThat(agent.seesTyping()).as("what the agent sees").isEqualTo(typing);
            page.succeed("sendMessage('Hello')");
            page.until("probe.said('client').length === 1");
            assertThat(page.events("agentTyping")).as("own typing is not told").isEmpty();
        }
    }

    @Test
    void getTranscript(ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat'");
            agent.accept();
            page.event("agentConnected");
            page.succeed("sendMessage('one')");
            agent.say("two");
            page.until("probe.said('agent').length === 1");
            Object told = page.value("probe.log.map((event) => event.index)");
            assertThat(indices(page.succeed("getTranscript()")))
                    .as("from 0 by default, which is all")
                    .isEqualTo(told);
            assertThat(indices(page.succeed("getTranscript({ fromIndex: 0 })")))
                    .as("all")
                    .isEqualTo(told);
            Object first = page.value("probe.log.find((event) => event.content?.text === 'one').index");
            List<?> rest = (List<?>)
                    ((Map<?, ?>) page.succeed("getTranscript({ fromIndex: " + first + " })")).get("transcript");
            assertThat(rest).as("what comes after it").hasSize(1);
            assertThat(((Map<?, ?>) ((Map<?, ?>) rest.get(0)).get("content")).get("text"))
                    .as("a raw event")
                    .isEqualTo("two");
            assertThat(page.value("probe.log.map((event) => event.index)"))
                    .as("nothing is replayed to callbacks")
                    .isEqualTo(told);
        }
    }

    @Test
    void userData(ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("userData: { Order: '7' }");
            agent.accept();
            assertThat(page.succeed("setUserData({ Order: '8', Colour: 'red' })"))
                    .as("a plain acknowledgement")
                    .isNull();
            assertThat(agent.attached().toString())
                    .as("replaced and added")
                    .contains("\"Order\":\"8\"", "\"Colour\":\"red\"");
            assertThat(page.succeed("getUserData('Colour')"))
                    .as("one key")
                    .isEqualTo(Map.of("userData", Map.of("Colour", "red")));
            assertThat(page.succeed("deleteUserData('Colour')"))
                    .as("a plain acknowledgement")
                    .isNull();
            assertThat(agent.attached()).as("deleted").doesNotContainKey("Colour");
            assertThat(page.succeed("getUserData('Colour')"))
                    .as("an unknown key")
                    .isEqualTo(Map.of("userData", Map.of()));
        }
    }

    @Test
    void leave(ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat'");
            agent.accept();
            page.event("agentConnected");
            page.run("probe.session.sendMessage('last words');");
            assertThat(page.succeed("leave()")).as("a plain acknowledgement").isNull();
            Map<?, ?> end = page.event("sessionEnded");
            assertThat(end.get("reason")).as("4.1 reason").isEqualTo(List.of("leaveRequest"));
            assertThat(end.get("restored")).as("4.1 restored").isEqualTo(false);
            assertThat(agent.hears()).as("what was sent before").isEqualTo("last words");
            agent.complete();
        }
    }

    @ParameterizedTest(name = "3 {0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "getTranscript()|getTranscript({ fromIndex: -1 })",
                "sendMessage('a')|sendMessage({ message: 'a', type: 'html' })",
                "sendTyping()|sendTyping({ isTyping: 1 })",
                "setUserData({})|setUserData('a')",
                "getUserData('a')|getUserData({})",
                "deleteUserData('a')|deleteUserData()",
                "leave()|sendMessage()"
            })
    void misuseIsATypeError(String command, String misuse, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat'");
            assertThat((String) page.thrownBy("probe.session." + misuse))
                    .as("wrong arguments")
                    .startsWith("TypeError: Genesys Chat: ");
            page.succeed("leave()");
            assertThat((String) page.thrownBy("probe.session." + command))
                    .as("a session that has ended")
                    .startsWith("TypeError: Genesys Chat: the session has ended");
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("sendMessage('x'.repeat(4001))", 204),
                arguments("sendMessage({ message: 'javascript:alert(1)', type: 'url' })", 400),
                arguments("sendMessage({ message: 'https://e.example/' + 'x'.repeat(2000), type: 'url' })", 400),
                arguments("setUserData({ a: { b: 'c' } })", 400),
                arguments("setUserData({ a: 'x'.repeat(1001) })", 400));
    }

    @ParameterizedTest(name = "5 {0}: {1}")
    @MethodSource("refusals")
    void aRefusedCommandFailsAndTheChatGoesOn(String command, long code, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat'");
            Outcome outcome = page.command(command);
            assertThat(outcome.isDone()).as("%s", outcome).isFalse();
            assertThat(outcome.code()).as("%s", outcome).isEqualTo(code);
            assertThat(outcome.told().get("code"))
                    .as("13 no. 4: on the event too")
                    .isEqualTo(code);
            page.succeed("sendMessage('shorter')");
            page.until("probe.said('client').length === 1");
            assertThat(page.said("client")).as("nothing of what was refused").isEqualTo(List.of("shorter"));
            assertThat(page.events("error"))
                    .as("it belongs to a command, so onError is not told")
                    .isEmpty();
        }
    }

    @Test
    void eventsHaveTheFieldsOfTheDescription(ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat'");
            page.until("probe.said('external').length === 1");
            agent.accept();
            agent.type(true);
            agent.say("Hello");
            page.until("probe.said('agent').length === 1");
            agent.leave();
            page.event("sessionEnded");
            agent.complete();

            for (String kind : List.of("agentConnected", "agentDisconnected")) {
                assertThat(names(page.event(kind)))
                        .as("4.1 of %s", kind)
                        .containsExactlyInAnyOrder("kind", "party", "index", "timestamp", "restored");
            }
            assertThat(names(page.value("probe.log.find((event) => event.kind === 'agentTyping')")))
                    .as("4.1 of typing")
                    .containsExactlyInAnyOrder("kind", "party", "isTyping", "index");
            assertThat(names(page.value("probe.log.find((event) => event.content?.text === 'Hello')")))
                    .as("4.1 of messages")
                    .containsExactlyInAnyOrder("kind", "party", "content", "index", "timestamp", "restored");
            assertThat(names(page.event("sessionEnded")))
                    .as("4.1 of the end")
                    .containsExactlyInAnyOrder("kind", "reason", "restored");
            Map<?, ?> party = (Map<?, ?>) page.event("agentConnected").get("party");
            assertThat(party.get("id")).as("4.1 party.id").isInstanceOf(Long.class);
            assertThat(party.get("name")).as("4.1 party.name").isEqualTo("Cleo Dunn");
            assertThat(List.of(party.get("text"), party.get("type")))
                    .as("13 no. 6: == 'Agent', and .agent")
                    .isEqualTo(List.of("Agent", List.of("agent")));
            Map<?, ?> notice = (Map<?, ?>) ((List<?>) page.events("message")).get(0);
            assertThat(((Map<?, ?>) notice.get("content")).get("type"))
                    .as("4.2: the gateway's notice")
                    .isEqualTo(List.of("notice"));
            assertThat((List<?>) page.value("probe.log.map((event) => event.index).filter(Boolean)"))
                    .as("4.1: indices grow")
                    .map(index -> (Long) index)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "4 on{0}")
    @CsvSource({
        "AgentConnected, agentConnected",
        "AgentTyping, agentTyping",
        "MessageReceived, message",
        "AgentDisconnected, agentDisconnected",
        "SessionEnded, sessionEnded"
    })
    void whoComesLateIsToldAllThatWas(String callback, String kind, ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat'");
            agent.accept();
            agent.type(true);
            agent.say("one");
            agent.say("two");
            page.until("probe.said('agent').length === 2");
            agent.leave();
            page.event("sessionEnded");
            agent.complete();
            Object late = page.value("(() => { const late = []; probe.session.on" + callback
                    + "((event) => late.push(event.index ?? -1)); " + "return late; })()");
            Object early = page.value(
                    "probe.log.filter((event) => event.kind === '" + kind + "').map((event) => event.index ?? -1)");
            assertThat((List<?>) late)
                    .as("4: every event, in order")
                    .isNotEmpty()
                    .isEqualTo(early);
        }
    }

    private static Object indices(Object transcript) {
        return ((List<?>) ((Map<?, ?>) transcript).get("transcript"))
                .stream().map(event -> ((Map<?, ?>) event).get("index")).toList();
    }

    private static Set<String> names(Object event) {
        return ((Map<?, ?>) event).keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }
}
