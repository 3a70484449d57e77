package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures how many sessions go by in a second, with an application that answers at once. No test of a build, which does not run it:
 * {@code docs/testing.md} says how to. Speed is printed, never asserted.
 */
class TropoThroughput {

    private static final Logger LOG = Logger.getLogger(TropoThroughput.class.getName());

    private static final int SESSIONS = 1_000;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 5;

    private static TandemServer server;
    private static SlowApplication application;
    private static Rush rush;
    private static String token;

    /** How sessions begin. */
    enum Kind {
        /** By a token; the application has somebody called. */
        LAUNCHES {
            @Override
            void begin(int number) throws Exception {
                new Program(server).launches(token, "");
            }
        },
        /** By a call that comes in. */
        CALLS {
            @Override
            void begin(int number) throws Exception {
                LoopbackCaller.calls(server, "01632%07d".formatted(number), TropoDirectory.NUMBER);
            }
        },
        /** By a text, each from another number. */
        TEXTS {
            @Override
            void begin(int number) throws Exception {
                new Texter(server, "44770%07d".formatted(number)).writes("Hello");
            }
        };

        abstract void begin(int number) throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        application = SlowApplication.start(Duration.ZERO);
        rush = new Rush();
        server = TropoDirectory.gateway("tropo-throughput").start();
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

    @ParameterizedTest
    @EnumSource
    void sessionsGoBy(Kind kind) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            round(kind, i);
        }
        Duration cpuBefore = cpu();
        List<Long> perSecond = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            perSecond.add(SESSIONS * 1_000L / round(kind, WARM_UPS + i).toMillis());
        }
        long cpuMicros = cpu().minus(cpuBefore).toNanos() / 1_000 / (ROUNDS * SESSIONS);
        LOG.info("%s: sessions a second %s, CPU of the server for one %d µs".formatted(kind, perSecond, cpuMicros));
    }

    /** Has sessions begin as fast as may be, and gives the time until the last is over. */
    private static Duration round(Kind kind, int number) throws Exception {
        application.hold();
        application.release();
        long begun = System.nanoTime();
        rush.of(SESSIONS, i -> {
            kind.begin(number * SESSIONS + i);
            return i;
        });
        application.awaitOver(SESSIONS);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(new HashSet<>(application.stories().values()))
                .as("what became of them")
                .containsExactly(SlowApplication.WHOLE_STORY);
        new Aftermath(server).isQuiet();
        return took;
    }

    private static Duration cpu() {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }
}
