package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.tandem.client.WebSocketClient;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures how many commands one, two and three nodes carry out that share a Redis, and what a command costs there. Operators
 * go on a break and come back as fast as they may, each over a TelXL connection, in turn to the nodes that take part; the
 * other nodes run and hear of it. No test of a build, which does not run it: {@code docs/scaling.md} says how to. Speed is
 * printed, never asserted.
 */
class NodesThroughput {

    private static final Logger LOG = Logger.getLogger(NodesThroughput.class.getName());
    private static final int OPERATORS = 48;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Pattern CALLS = Pattern.compile("cmdstat_(\\S+):calls=(\\d+)");

    private static Cluster cluster;
    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        cluster = Cluster.of("throughput", 3)
                .setting("tandem.session.rate", 100_000)
                .setting("tandem.session.burst", 1_000_000)
                .start();
        Staff.hire(cluster, OPERATORS);
        threads = Executors.newFixedThreadPool(OPERATORS);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        cluster.close();
    }

    @Test
    void growsWithTheNodes() throws Exception {
        measureIdle();
        for (int nodes = 1; nodes <= cluster.size(); nodes++) {
            measure(nodes);
        }
    }

    private static void measureIdle() throws Exception {
        Load before = Load.now();
        Thread.sleep(MEASURED.toMillis());
        Load load = Load.now().since(before);
        LOG.info(() -> "idle: %.1f calls of Redis a second by three nodes, CPU of nodes %.1f %%, of Redis %.1f %%"
                .formatted(
                        (double) load.calls() / MEASURED.toSeconds(),
                        load.nodes().toMillis() / 10.0 / MEASURED.toSeconds(),
                        load.redis().toMillis() / 10.0 / MEASURED.toSeconds()));
    }

    private static void measure(int nodes) throws Exception {
        List<Operator> operators = new ArrayList<>();
        for (int number = 0; number < OPERATORS; number++) {
            operators.add(new Operator(Staff.FIRST + number, cluster.node(number % nodes)));
        }
        work(operators, WARM_UP);
        Load before = Load.now();
        int commands = work(operators, MEASURED);
        Load load = Load.now().since(before);
        operators.forEach(Operator::leave);
        LOG.info(() ->
                "%d nodes: %d commands a second; for a command %.2f calls of Redis, %.2f of them by nodes, CPU of nodes %d us, of Redis %d us; %s"
                        .formatted(
                                nodes,
                                commands / MEASURED.toSeconds(),
                                (double) load.calls() / commands,
                                (double) load.scripts() / commands,
                                load.nodes().toNanos() / 1_000 / commands,
                                load.redis().toNanos() / 1_000 / commands,
                                load.byName()));
    }

    private static int work(List<Operator> operators, Duration time) {
        AtomicInteger commands = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        List<CompletableFuture<Void>> done = operators.stream()
                .map(operator -> CompletableFuture.runAsync(() -> operator.work(end, commands), threads))
                .toList();
        done.forEach(CompletableFuture::join);
        return commands.get();
    }

    /** One operator who breaks and comes back. */
    private record Operator(int id, WebSocketClient client) {

        Operator(int id, TandemServer node) throws InterruptedException {
            this(id, WebSocketClient.connect(node.uri("ws", "/telxl/api?u=Mr%20Black&p=Mr%20Black&opID=" + id)));
            assertThat(client.nextEvent().getInt("result_code")).isEqualTo(200);
            ask("op_login", "");
        }

        void work(long end, AtomicInteger commands) {
            try {
                while (System.nanoTime() < end) {
                    ask("op_start_break", ",\"break_id\":0,\"busy_text\":\"Back soon\"");
                    ask("op_end_break", "");
                    commands.addAndGet(2);
                }
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }

        void leave() {
            try {
                ask("op_logout", "");
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            client.close();
        }

        private void ask(String command, String fields) throws InterruptedException {
            JsonObject answer = client.ask(
                    "{\"command\":{\"command_type\":\"" + command + "\",\"operator_id\":" + id + fields + "}}");
            assertThat(answer.getString("event_type")).as("%s", answer).isEqualTo("op_status");
        }
    }

    /** What has been done so far: calls of Redis by command, those within scripts too, and processor time. */
    private record Load(Map<String, Long> byName, Duration nodes, Duration redis) {

        static Load now() {
            RedisClient client = RedisClient.create(cluster.redis().uri());
            try (StatefulRedisConnection<String, String> connection = client.connect()) {
                String info = connection.sync().info("all");
                Map<String, Long> calls = CALLS.matcher(info)
                        .results()
                        .collect(Collectors.toMap(
                                found -> found.group(1), (MatchResult found) -> Long.valueOf(found.group(2))));
                return new Load(calls, ofNodes(), ofRedis(info));
            } finally {
                client.shutdown();
            }
        }

        Load since(Load before) {
            Map<String, Long> more = byName.entrySet().stream()
                    .map(entry -> Map.entry(
                            entry.getKey(), entry.getValue() - before.byName.getOrDefault(entry.getKey(), 0L)))
                    .filter(entry -> entry.getValue() > 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return new Load(more, nodes.minus(before.nodes), redis.minus(before.redis));
        }

        long calls() {
            return byName.values().stream().mapToLong(Long::longValue).sum();
        }

        /** What nodes called themselves: scripts, and reading of the logs. */
        long scripts() {
            return byName.getOrDefault("evalsha", 0L) + byName.getOrDefault("xread", 0L);
        }

        private static Duration ofNodes() {
            Duration sum = Duration.ZERO;
            for (int node = 0; node < cluster.size(); node++) {
                sum = sum.plus(ProcessHandle.of(cluster.node(node).pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow());
            }
            return sum;
        }

        private static Duration ofRedis(String info) {
            return seconds(info, "used_cpu_sys:").plus(seconds(info, "used_cpu_user:"));
        }

        private static Duration seconds(String info, String name) {
            return info.lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> Double.parseDouble(line.substring(name.length())))
                    .map(value -> Duration.ofNanos((long) (value * 1e9)))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
