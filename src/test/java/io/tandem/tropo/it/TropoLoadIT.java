package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.ServerProbe;
import io.tandem.server.ServerProbe.Live;
import io.tandem.server.TandemServer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions that all wait for an application at the same time take no thread each, and all come to their end. */
class TropoLoadIT {

    private static final Logger LOG = Logger.getLogger(TropoLoadIT.class.getName());

    /** Launched ones; a fifth as many callers and a fifth as many texts come besides. */
    private static final int LAUNCHED = Integer.getInteger("tandem.tropo.load", 1_000);

    private static final int CALLS = LAUNCHED / 5;
    private static final int TEXTS = LAUNCHED / 5;
    private static final int ALL = LAUNCHED + CALLS + TEXTS;
    private static final int WARM_UP = 20;

    /** Up to so many, what the log of dialogues is to keep has room to wait, however slow the database is. */
    private static final int FIT_INTO_LOG = 1_000;

    /** The application's time for an answer. */
    private static final Duration PACE = Duration.ofSeconds(2);

    /** How many threads the server's pool may gain: a few, whatever the number of sessions. */
    private static final int MORE_THREADS = 40;

    private static TandemServer server;
    private static ServerProbe probe;
    private static SlowApplication application;
    private static Rush rush;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        application = SlowApplication.start(PACE);
        rush = new Rush();
        server = TropoDirectory.gateway("tropo-load")
                // It holds sessions up until all have come, however long that takes here.
                .setting("tandem.tropo.webhook.first-byte-timeout", "PT2M")
                .setting("tandem.tropo.webhook.timeout", "PT2M")
                .setting("tandem.tropo.webhook.max-in-flight", Math.max(4_000, ALL))
                .setting("tandem.tropo.webhook.max-in-flight-each", Math.max(2_000, ALL))
                .start();
        probe = new ServerProbe(server);
        TropoDirectory directory = new TropoDirectory(server);
        directory.install(application.url());
        token = directory.token("VOICE");
    }

    @AfterAll
    static void stop() {
        rush.close();
        server.close();
        application.close();
    }

    @Test
    void sessionsWaitWithoutThreadsAndAllEndAsTheyShould() throws Exception {
        comeAndWait(WARM_UP, WARM_UP, WARM_UP);
        application.release();
        leave(3 * WARM_UP);
        Map<String, Live> liveBefore = probe.live();
        int threadsBefore = probe.threads();

        Set<String> launched = comeAndWait(LAUNCHED, CALLS, TEXTS);
        int threadsWhileWaiting = probe.threads();
        assertThat(probe.metric(Aftermath.REQUESTS))
                .as("requests under way at the same time")
                .isEqualTo(ALL);
        assertThat(probe.metric(Aftermath.SESSIONS))
                .as("sessions at the same time")
                .isEqualTo(ALL);

        application.release();
        int mostThreads = threadsWhileWaiting;
        while (application.over() < ALL && probe.metric(Aftermath.SESSIONS) > 0) {
            mostThreads = Math.max(mostThreads, probe.threads());
        }
        leave(ALL);
        Map<String, Live> liveAfter = probe.live();

        LOG.info(
                "%d sessions at once: threads before %d, while all wait %d, most later %d; live heap gained by one that is over %d bytes, most by %s"
                        .formatted(
                                ALL,
                                threadsBefore,
                                threadsWhileWaiting,
                                mostThreads,
                                ServerProbe.gained(liveBefore, liveAfter, ServerProbe.ALL_CLASSES)
                                                .bytes()
                                        / ALL,
                                ServerProbe.growth(liveBefore, liveAfter)));
        assertThat(application.stories().keySet()).as("sessions").hasSize(ALL).containsAll(launched);
        assertThat(new HashSet<>(application.stories().values()))
                .as("what became of them, for the application")
                .containsExactly(SlowApplication.WHOLE_STORY);
        assertLogged(ALL + 3 * WARM_UP);
        assertThat(threadsWhileWaiting - threadsBefore)
                .as("threads gained by %d sessions that wait", ALL)
                .isLessThanOrEqualTo(MORE_THREADS);
        assertThat(mostThreads - threadsBefore)
                .as("threads gained at most while sessions go on and end")
                .isLessThanOrEqualTo(MORE_THREADS);
        assertThat(requestObjects(liveAfter) - requestObjects(liveBefore))
                .as("objects of requests that are alive and were not before")
                .isLessThan(ALL / 20);
    }

    /** Begins sessions of all kinds and waits until each waits for the application; gives the ids of those launched. */
    private static Set<String> comeAndWait(int launches, int calls, int texts) throws Exception {
        application.hold();
        Set<String> launched = new HashSet<>(rush.of(launches, i -> new Program(server).launches(token, "")));
        rush.of(calls, i -> LoopbackCaller.calls(server, "01632%07d".formatted(i), TropoDirectory.NUMBER));
        rush.of(texts, i -> new Texter(server, "44770%07d".formatted(i)).writes("Hello"));
        application.awaitHeld(launches + calls + texts);
        return launched;
    }

    /** Waits until sessions are over, and nothing of them goes on. */
    private static void leave(int sessions) throws Exception {
        application.awaitOver(sessions);
        new Aftermath(server).isQuiet();
    }

    /** The log of dialogues has all, or says that it has not; nothing else is complained of. */
    private static void assertLogged(int sessions) throws Exception {
        Aftermath aftermath = new Aftermath(server);
        if (LAUNCHED <= FIT_INTO_LOG) {
            assertThat(aftermath.endings(sessions))
                    .as("what became of them, in the log of dialogues")
                    .isEqualTo(Map.of("HUNG_UP", sessions));
        }
        assertThat(aftermath.complaints().stream()
                        .filter(line -> LAUNCHED <= FIT_INTO_LOG || !line.contains("Tropo sessions")))
                .as("what the log complains of")
                .isEmpty();
    }

    /** What is kept for a request, from the message to the socket. A session that is over is kept for a while; these are not. */
    private static long requestObjects(Map<String, Live> live) {
        return live.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("io.tandem.tropo.webhook.")
                        || entry.getKey().startsWith("io.tandem.time.InOrder")
                        || entry.getKey().startsWith("org.apache.hc."))
                .mapToLong(entry -> entry.getValue().instances())
                .sum();
    }
}
