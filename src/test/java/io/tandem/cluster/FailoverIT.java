package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.redis.Waiting;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Visitors with the browser library, half of them on long-polling, and agents chat through the load balancer, while nodes are
 * killed, stand still or are restarted in good order, or Redis is away. Nothing may be lost, doubled or out of order, and nobody
 * may be stuck. The short form has {@value #FEW_VISITORS} visitors and {@value #FEW_AGENTS} agents, the long one
 * {@value #MANY_VISITORS} and {@value #MANY_AGENTS}.
 */
class FailoverIT {

    private static final boolean LONG = Boolean.getBoolean("tandem.test.long");
    private static final int FEW_VISITORS = 80;
    private static final int FEW_AGENTS = 30;
    private static final int MANY_VISITORS = 1_000;
    private static final int MANY_AGENTS = 200;
    private static final int MESSAGES = LONG ? 8 : 6;
    private static final int MESSAGES_WHILE_NODES_ARE_KILLED = LONG ? 8 : 12;
    private static final int MESSAGES_WHILE_NODES_ARE_RESTARTED = LONG ? 8 : 24;
    private static final Duration PAUSE = Duration.ofSeconds(LONG ? 10 : 2);
    private static final Duration LIMIT = Duration.ofMinutes(LONG ? 30 : 5);

    private static final long SEED = Long.getLong("tandem.test.seed", System.nanoTime() & 0xFFFF_FFFFL);
    private static final Random CHANCE = new Random(SEED);

    private static Cluster cluster;
    private static int runs;

    @BeforeAll
    static void start() {
        cluster = Cluster.of("failover", 3)
                .setting("tandem.login.concurrency", 2)
                .setting(
                        "tandem.directory.password-iterations",
                        10_000) // all agents come back at once, on few processors
                .start();
        Staff.hire(cluster, MANY_AGENTS);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    /** What happens to the cluster meanwhile. */
    private interface Accidents {

        /** Lets one happen, and mends it. */
        void happen() throws Exception;
    }

    @Test
    void nodesAreKilledOneAfterTheOther() throws Exception {
        chatWhile("killed", Integer.MAX_VALUE, MESSAGES_WHILE_NODES_ARE_KILLED, () -> {
            int victim = CHANCE.nextInt(cluster.size());
            cluster.kill(victim);
            cluster.restart(victim);
        });
    }

    @Test
    void nodesAreRestartedOneAfterTheOther() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        chatWhile("restarted", Integer.MAX_VALUE, MESSAGES_WHILE_NODES_ARE_RESTARTED, () -> {
            int node = turn.getAndIncrement() % cluster.size();
            cluster.terminate(node);
            cluster.restart(node);
            cluster.awaitServing(0, 1, 2);
        });
    }

    @Test
    void aNodeStandsStillForAMinute() throws Exception {
        chatWhile("paused", 1, MESSAGES, () -> {
            int victim = CHANCE.nextInt(cluster.size());
            cluster.pause(victim);
            TimeUnit.SECONDS.sleep(60); // far beyond its lease
            cluster.resume(victim);
        });
        cluster.awaitServing(0, 1, 2);
    }

    @Test
    void redisIsAwayFor20Seconds() throws Exception {
        chatWhile("without Redis", 1, MESSAGES, () -> {
            cluster.redis().stop();
            TimeUnit.SECONDS.sleep(20);
            cluster.redis().start();
        });
        cluster.awaitServing(0, 1, 2);
    }

    private static void chatWhile(String what, int most, int messages, Accidents accidents) throws Exception {
        int visitors = LONG ? MANY_VISITORS : FEW_VISITORS;
        int agents = LONG ? MANY_AGENTS : FEW_AGENTS;
        String name = "v" + ++runs;
        try (Crowd desktops = Crowd.ofAgents(cluster, Staff.FIRST, agents);
                Crowd polling = visitors(name + "p", visitors / 2, messages, "polling");
                Crowd sockets = visitors(name + "s", visitors - visitors / 2, messages, "ws")) {
            int happened = 0;
            int begun = Math.min(visitors, agents) / 2;
            Waiting.until(begun + " chats have begun", LIMIT, () -> Remains.contactsIn(cluster) >= begun);
            while (!(polling.isOver() && sockets.isOver())) {
                TimeUnit.SECONDS.sleep(2 + CHANCE.nextInt(4)); // the pace of the accidents
                if (happened < most) {
                    accidents.happen();
                    happened++;
                }
            }
            List<JsonObject> told = new ArrayList<>(polling.reports(LIMIT));
            told.addAll(sockets.reports(LIMIT));
            JsonObject left = desktops.leave();
            System.out.printf(
                    "failover: %s %d times, seed %d: %d visitors, slowest answer in ms: %s; agents back after ms: %s; %s%n",
                    what,
                    happened,
                    SEED,
                    told.size(),
                    quantiles(told.stream()
                            .map(visitor -> visitor.getInt("slowest"))
                            .toList()),
                    quantiles(left.getJsonArray("returns").getValuesAs(JsonNumber::intValue)),
                    left.getJsonObject("refused"));
            assertThat(told).as("visitors").hasSize(visitors).allSatisfy(visitor -> {
                assertThat(visitor.getJsonArray("problems")).as("%s", visitor).isEmpty();
                assertThat(visitor.getBoolean("complete")).as("%s", visitor).isTrue();
            });
            assertThat(left.getJsonArray("problems")).as("what agents met").isEmpty();
            // Until the limits of what nobody sees to are over.
            Waiting.until(
                    () -> "nobody is stuck of " + Remains.stuckIn(cluster),
                    Duration.ofMinutes(4),
                    () -> Remains.stuckIn(cluster).isEmpty());
        }
    }

    private static Crowd visitors(String prefix, int visitors, int messages, String transport) {
        return Crowd.ofVisitors(cluster, prefix, visitors, messages, PAUSE, LIMIT, transport);
    }

    private static String quantiles(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : "median " + sorted.get(sorted.size() / 2) + ", 99 % " + sorted.get(sorted.size() * 99 / 100)
                        + ", most " + sorted.get(sorted.size() - 1);
    }
}
