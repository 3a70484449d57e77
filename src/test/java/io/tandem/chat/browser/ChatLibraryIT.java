package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.wire.ChatAgent;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chat from its beginning to its end, on a page of another origin with a strict policy. */
@ExtendWith(ChatSite.Shared.class)
class ChatLibraryIT {

    @RegisterExtension
    static final OneBrowser BROWSER = new OneBrowser();

    private static final long OPERATOR = 9;

    @ParameterizedTest(name = "disableWebSockets: {0}")
    @ValueSource(booleans = {false, true})
    void aVisitorAndAnAgentTalkUntilTheAgentLeaves(boolean disableWebSockets, ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin("username: 'Pat', disableWebSockets: " + disableWebSockets);
            agent.accept();
            assertThat(page.event("agentConnected").get("party"))
                    .as("who is there")
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("text", "Agent");

            page.succeed("sendMessage('Hello')");
            assertThat(agent.hears()).as("what the agent reads").isEqualTo("Hello");
            agent.say("Good morning");
            page.until("probe.said('agent').length === 1");
            assertThat(page.said("agent")).as("what the visitor reads").isEqualTo(List.of("Good morning"));
            assertThat(page.said("client")).as("own messages are told too").isEqualTo(List.of("Hello"));

            page.succeed("sendTyping()");
            assertThat(agent.seesTyping()).as("the visitor types").isTrue();
            page.succeed("sendTyping({ isTyping: false })");
            assertThat(agent.seesTyping()).as("and stops").isFalse();
            agent.type(true);
            page.until("probe.count('agentTyping') === 1");
            agent.type(false);
            page.until("probe.count('agentTyping') === 2");
            assertThat(page.value("probe.log.filter((e) => e.kind === 'agentTyping').map((e) => e.isTyping)"))
                    .as("the agent types and stops")
                    .isEqualTo(List.of(true, false));

            agent.leave();
            assertThat(page.event("agentDisconnected").get("restored"))
                    .as("now")
                    .isEqualTo(false);
            Map<?, ?> end = page.event("sessionEnded");
            assertThat(end.get("reason")).as("who ended it").isEqualTo(List.of("agent"));
            agent.complete();

            if (disableWebSockets) {
                assertThat(page.sockets()).as("WebSockets are not to be used").isZero();
            } else {
                assertThat(page.sockets()).as("the connection is a WebSocket").isOne();
            }
            assertThat(page.events("error")).as("errors").isEmpty();
            page.assertClean();
        }
    }
}
