package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.wire.ChatAgent;
import io.tandem.client.Fate;
import io.tandem.client.Fault;
import io.tandem.client.FaultPlan;
import io.tandem.client.FaultProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network between browser and gateway goes away for a while in the middle of a lively chat. */
@ExtendWith(ChatSite.Shared.class)
class ChatCutIT {

    @RegisterExtension
    static final OneBrowser BROWSER = new OneBrowser();

    private static final long OPERATOR = 9;
    private static final int MESSAGES = 200;
    private static final int BEFORE = 60;
    private static final int DURING = 140;
    private static final Duration CUT = Duration.ofSeconds(10);

    private static ScheduledExecutorService clock;

    /** How the network goes away. */
    enum Cut {
        /** Connections are reset, and new ones too. */
        REFUSED(new Fate(Fault.DROP, 0, 1, 0, 0, true)),
        /** Connections stay open, and new ones come to be, but nothing that the gateway says arrives. */
        HANGING(new Fate(Fault.STALL, 0, 0, 4 * CUT.toMillis(), 0, false));

        private final Fault fault;
        private final FaultPlan plan;

        Cut(Fate fate) {
            this.fault = fate.fault();
            this.plan = connection -> fate;
        }
    }

    @BeforeAll
    static void startClock() {
        clock = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterAll
    static void stopClock() {
        clock.shutdownNow();
    }

    static Stream<Arguments> cuts() {
        return Stream.of(false, true)
                .flatMap(disabled -> Stream.of(Cut.values()).map(cut -> Arguments.of(disabled, cut)));
    }

    @ParameterizedTest(name = "disableWebSockets: {0}, {1}")
    @MethodSource("cuts")
    void everyMessageArrivesOnceAndInOrderOnBothSides(boolean disableWebSockets, Cut cut, ChatSite site)
            throws Exception {
        try (FaultProxy network = FaultProxy.before(site.port());
                ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page =
                        BROWSER.page(site).open("/shop", network.address().getPort())) {
            page.begin("username: 'Pat', logger: (...args) => probe.logged.push(args[0]), disableWebSockets: "
                    + disableWebSockets);
            agent.accept();
            page.event("agentConnected");

            page.run("probe.flood(Array.from({ length: " + MESSAGES + " }, (_, i) => `visitor ${i + 1}`));");
            List<String> heard = new ArrayList<>(hear(agent, BEFORE));
            say(agent, 1, BEFORE);
            page.until("probe.said('agent').length >= " + BEFORE / 2);

            network.follow(cut.plan);
            ScheduledFuture<?> healed = clock.schedule(network::calm, CUT.toMillis(), TimeUnit.MILLISECONDS);
            assertThat((Long) page.value("probe.done"))
                    .as("in the middle of the burst")
                    .isLessThan(MESSAGES);
            say(agent, BEFORE + 1, DURING);
            healed.get();
            say(agent, DURING + 1, MESSAGES);
            heard.addAll(hear(agent, MESSAGES - BEFORE));

            page.until("probe.done === " + MESSAGES);
            page.succeed("sendMessage('all said')");
            assertThat(heard).as("what the agent reads").isEqualTo(numbered("visitor", 1, MESSAGES));
            assertThat(agent.hears()).as("nothing twice").isEqualTo("all said");
            agent.say("all said");
            page.until("probe.said('agent').includes('all said') && probe.said('client').includes('all said')");
            assertThat(page.said("agent"))
                    .as("what the visitor reads")
                    .isEqualTo(with(numbered("agent", 1, MESSAGES), "all said"));
            assertThat(page.said("client"))
                    .as("the visitor's own messages")
                    .isEqualTo(with(numbered("visitor", 1, MESSAGES), "all said"));
            assertThat(page.value("probe.failed")).as("commands that failed").isEqualTo(List.of());
            assertThat(network.strikes().get(cut.fault))
                    .as("connections that suffered: %s", network.strikes())
                    .isPositive();
            if (cut == Cut.REFUSED) {
                // Requests that hang may be sent again by the browser itself, and nobody notices.
                assertThat(page.texts("probe.logged"))
                        .as("the logger is told")
                        .contains("chat: connection lost", "chat: connected again");
            }
            assertThat(page.sockets() == 0)
                    .as("no WebSocket unless wanted, however bad the network")
                    .isEqualTo(disableWebSockets);
            assertThat(network.failure()).as("the network's own faults").isNull();
            page.assertClean();
        }
    }

    @ParameterizedTest(name = "disableWebSockets: {0}")
    @ValueSource(booleans = {false, true})
    void aChatThatEndsMeanwhileEndsOnThePageToo(boolean disableWebSockets, ChatSite site) throws Exception {
        try (FaultProxy network = FaultProxy.before(site.port());
                ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page =
                        BROWSER.page(site).open("/shop", network.address().getPort())) {
            page.begin("logger: (...args) => probe.logged.push(args[0]), disableWebSockets: " + disableWebSockets);
            agent.accept();
            page.event("agentConnected");
            network.follow(Cut.REFUSED.plan);
            page.until("probe.logged.includes('chat: connection lost')");
            agent.say("good bye");
            agent.leave();
            agent.complete();
            network.calm();
            assertThat(page.event("sessionEnded").get("reason")).as("why").isEqualTo(List.of("agent"));
            assertThat(page.said("agent")).as("the last words").isEqualTo(List.of("good bye"));
            assertThat(page.events("agentDisconnected")).as("the agent left").hasSize(1);
            page.assertClean();
        }
    }

    private static void say(ChatAgent agent, int from, int to) throws InterruptedException {
        for (String text : numbered("agent", from, to)) {
            agent.say(text);
        }
    }

    private static List<String> hear(ChatAgent agent, int count) throws InterruptedException {
        List<String> heard = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            heard.add(agent.hears());
        }
        return heard;
    }

    private static List<String> numbered(String who, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> who + " " + i).toList();
    }

    private static List<String> with(List<String> texts, String last) {
        return Stream.concat(texts.stream(), Stream.of(last)).toList();
    }
}
