package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.browser.ChatPage.Outcome;
import io.tandem.chat.wire.ChatAgent;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that outlive their page, and those that do not (spec 2.4 and 6). */
@ExtendWith(ChatSite.Shared.class)
class ChatReloadIT {

    @RegisterExtension
    static final OneBrowser BROWSER = new OneBrowser();

    private static final long OPERATOR = 9;

    /** Longer than any test takes. */
    private static final String LONG = "username: 'Pat', maxOfflineDuration: 600, ";

    /** How a visitor comes to another page. */
    enum Way {
        RELOADED((page, site) -> page.reload()),
        CAME_BACK((page, site) -> {
            page.goElsewhere();
            page.open();
        }),
        ANOTHER_PAGE((page, site) -> page.open("/basket", site.port())),
        WITHOUT_SESSION_STORAGE((page, site) -> {
            page.goElsewhere();
            page.run("sessionStorage.clear();");
            page.open();
        });

        private final BiConsumer<ChatPage, ChatSite> move;

        Way(BiConsumer<ChatPage, ChatSite> move) {
            this.move = move;
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of(false, true)
                .flatMap(disabled -> Stream.of(Way.values()).map(way -> Arguments.of(way, disabled)));
    }

    @ParameterizedTest(name = "{0}, disableWebSockets: {1}")
    @MethodSource("ways")
    void aSessionComesBackWithTheWholeConversation(Way way, boolean disableWebSockets, ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            String transport = "disableWebSockets: " + disableWebSockets;
            page.begin(LONG + transport);
            agent.accept();
            converse(page, agent);
            long last = (Long) page.value("probe.log.at(-1).index");
            Object before = conversation(page, last);

            way.move.accept(page, site);
            agent.say("meanwhile");
            Outcome restored = page.restore(transport);
            assertThat(restored.isDone()).as("restored: %s", restored).isTrue();
            page.until("probe.said('agent').includes('meanwhile')");
            assertThat(conversation(page, last))
                    .as("all that was told before, in the same order and with the same times")
                    .isEqualTo(before);
            assertThat(page.value("probe.log.every((event) => event.restored || event.index > " + last + ")"))
                    .as("6.4: replayed events are marked")
                    .isEqualTo(true);

            page.succeed("sendMessage('here again')");
            assertThat(agent.hears()).as("before").isEqualTo("one");
            assertThat(agent.hears()).as("before").isEqualTo("https://example.com/");
            assertThat(agent.hears()).as("it goes on").isEqualTo("here again");
            agent.say("welcome back");
            page.until("probe.said('agent').length > 2");
            assertThat(page.said("agent")).as("nothing twice").isEqualTo(List.of("two", "meanwhile", "welcome back"));
            assertThat(page.said("client"))
                    .as("nothing twice")
                    .isEqualTo(List.of("one", "https://example.com/", "here again"));
            assertThat(page.value("probe.log.find((event) => event.content?.text === 'welcome back').restored"))
                    .as("this is no history")
                    .isEqualTo(false);
            assertThat(page.sockets() == 0).as("no WebSocket unless wanted").isEqualTo(disableWebSockets);
            page.assertClean();
        }
    }

    @Test
    void whatIsReadOnceIsGone(ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            page.begin(LONG);
            page.reload();
            assertThat(page.restore("").isDone())
                    .as("the first page to ask has it")
                    .isTrue();
            Outcome second = new Outcome((Map<?, ?>) BROWSER.browser().await("""
                            chat.restoreSession().done(() => done({ ok: true }))
                              .fail(({ error }) => done({ ok: false, error }));"""));
            assertThat(second.isDone()).as("6.3: read() deletes the cookie").isFalse();
            assertThat(second.hasError()).as("2.4: nothing to restore").isFalse();
        }
    }

    @Test
    void aSessionThatWasLeftAloneForTooLongIsForgotten(ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("maxOfflineDuration: 1");
            agent.accept();
            page.goElsewhere();
            page.until("!document.cookie.includes('gcState')");
            Outcome outcome = page.open().restore("");
            assertThat(outcome.isDone()).as("2.3: when the cookie has expired").isFalse();
            assertThat(outcome.hasError()).as("2.4: there was nothing").isFalse();
        }
    }

    @ParameterizedTest(name = "2.4, disableWebSockets: {0}")
    @ValueSource(booleans = {false, true})
    void aSessionThatEndedMeanwhileCannotBeResumed(boolean disableWebSockets, ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin(LONG + "disableWebSockets: " + disableWebSockets);
            agent.accept();
            page.event("agentConnected");
            page.goElsewhere();
            agent.leave();
            agent.complete();
            Outcome outcome = page.open().restore("disableWebSockets: " + disableWebSockets);
            assertThat(outcome.isDone()).as("there is nothing to go on with").isFalse();
            assertThat(outcome.hasError()).as("2.5: but there was something").isTrue();
            assertThat(outcome.code()).as("the chat is over").isEqualTo(8201);

            page.reload();
            assertThat(page.restore("").hasError())
                    .as("6.2: what turned out to be over is erased")
                    .isFalse();
        }
    }

    @Test
    void aSessionThatWasLeftIsNotRestored(ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            page.begin(LONG);
            page.succeed("leave()");
            page.reload();
            Outcome outcome = page.restore("");
            assertThat(outcome.isDone()).as("3.1: erased at once").isFalse();
            assertThat(outcome.hasError()).as("2.4: there is nothing").isFalse();
            assertThat(page.value("sessionStorage.length"))
                    .as("6.4: the history is erased too")
                    .isEqualTo(0L);
        }
    }

    private static void converse(ChatPage page, ChatAgent agent) throws InterruptedException {
        page.event("agentConnected");
        page.succeed("sendMessage('one')");
        agent.type(true);
        agent.say("two");
        page.succeed("sendTyping()");
        page.succeed("sendMessage({ message: 'https://example.com/', type: 'url' })");
        page.until("probe.said('client').length === 2 && probe.said('agent').length === 1");
    }

    /** What callbacks were told up to that index but typing, as text, without the mark. Late callbacks are told kind by kind. */
    private static Object conversation(ChatPage page, long last) {
        return page.value("JSON.stringify(probe.log"
                + ".filter((event) => event.kind !== 'agentTyping' && event.index <= " + last + ")"
                + ".sort((one, other) => one.index - other.index)"
                + ".map((event) => ({ ...event, restored: undefined })), null, 1)");
    }
}
