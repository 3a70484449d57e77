package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.tandem.client.WebSocketClient;
import io.tandem.server.TandemServer;
import io.tandem.store.redis.Waiting;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystemException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures how many commands one, two and three nodes carry out that share a Redis, and what a command costs there. Operators
 * go on a break and come back as fast as they may, each over a TelXL connection, in turn to the nodes that take part; the
 * other nodes run and hear of it. Before that, what a visitor's session takes in Redis, after that, what a chat does. Speed is
 * printed, never asserted: that all is answered is. A build runs a short form, whose figures are those of nodes that have just
 * started; {@code docs/scaling.md} has those of the long one.
 */
class NodesThroughputIT {

    private static final Logger LOG = Logger.getLogger(NodesThroughputIT.class.getName());
    private static final boolean LONG = Boolean.getBoolean("tandem.test.long");
    private static final int OPERATORS = LONG ? 48 : 12;
    private static final int SESSIONS = LONG ? 500 : 50;
    private static final int CHAT_MESSAGES = LONG ? 30 : 5;
    private static final Duration WARM_UP = Duration.ofSeconds(LONG ? 15 : 3);
    private static final Duration MEASURED = Duration.ofSeconds(LONG ? 20 : 3);
    private static final double SHARE = 0.3;
    private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":\"([^\"]+)\"");
    private static final Pattern CALLS = Pattern.compile("cmdstat_(\\S+):calls=(\\d+)");

    private static Cluster cluster;
    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        cluster = Cluster.of("throughput", 3);
        if (LONG) {
            cluster.asShipped();
        }
        cluster.setting("tandem.session.rate", 100_000)
                .setting("tandem.session.burst", 1_000_000)
                .setting("tandem.bayeux.handshakesPerAddress", -1)
                .setting("tandem.bayeux.maxInterval", 300_000)
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
        measureSessions();
        measureIdle();
        for (int nodes = 1; nodes <= cluster.size(); nodes++) {
            measure(nodes, "all processors shared");
        }
        measureConfined();
        measureChats("ws");
        measureChats("polling");
    }

    /** Half of the operators chat: what visitors say comes back from agents, so each message is two. */
    private static void measureChats(String transport) {
        int chats = OPERATORS / 2;
        try (Crowd agents = Crowd.ofAgents(cluster, Staff.FIRST, chats)) {
            Load before = Load.now();
            try (Crowd visitors = Crowd.ofVisitors(
                    cluster,
                    transport,
                    chats,
                    CHAT_MESSAGES,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(5),
                    transport)) {
                assertThat(visitors.reports(Duration.ofMinutes(5)))
                        .allSatisfy(visitor ->
                                assertThat(visitor.getBoolean("complete")).isTrue());
            }
            Load load = Load.now().since(before);
            agents.leave();
            int messages = 2 * chats * CHAT_MESSAGES;
            LOG.info(() -> "chats by %s: %s".formatted(transport, load.per(messages)));
        }
    }

    /** A session of a visitor's page. */
    private record Page(String id, String cookie) {}

    private static void measureSessions() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<Page> pages = new ArrayList<>();
        Load before = Load.now();
        for (int session = 0; session < SESSIONS; session++) {
            HttpResponse<String> handshake = post(
                    client,
                    "",
                    "{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['long-polling'],'ext':{'ack':true}}");
            Matcher id = CLIENT_ID.matcher(handshake.body());
            assertThat(id.find()).as(handshake.body()).isTrue();
            String cookie = handshake.headers().firstValue("Set-Cookie").orElseThrow();
            pages.add(new Page(id.group(1), cookie.split(";")[0]));
        }
        tell("a Bayeux session", before);
        postForEach(client, pages, "{'channel':'/meta/subscribe','clientId':'%s','subscription':'/figures/common'}");
        postForEach(
                client,
                pages,
                "{'channel':'/service/chatV2/customer-support','clientId':'%s','data':{'operation':'requestChat','nickname':'Pat'}}");
        String leave =
                "{'channel':'/service/chatV2/customer-support','clientId':'%s','data':{'operation':'disconnect'}}";
        for (Page page : pages) { // or their chats would be offered to those who are measured next
            post(client, page.cookie(), leave.formatted(page.id()));
            post(client, page.cookie(), "{'channel':'/meta/disconnect','clientId':'%s'}".formatted(page.id()));
        }
        Waiting.until("the chats are over", Duration.ofMinutes(1), () -> Remains.contactsIn(cluster) == 0);
    }

    private static void postForEach(HttpClient client, List<Page> pages, String message) throws Exception {
        Load before = Load.now();
        for (Page page : pages) {
            String answer =
                    post(client, page.cookie(), message.formatted(page.id())).body();
            assertThat(answer).contains("\"successful\":true");
        }
        tell("more for " + message, before);
    }

    private static void tell(String what, Load before) {
        Load load = Load.now().since(before);
        LOG.info(() -> "%s: %d bytes in Redis, %.2f calls of Redis by nodes to begin it"
                .formatted(what, load.memory() / SESSIONS, (double) load.scripts() / SESSIONS));
    }

    private static HttpResponse<String> post(HttpClient client, String cookie, String message) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(cluster.node(0).uri("http", "/cometd"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString('[' + message.replace('\'', '"') + ']'));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static void measureIdle() throws Exception {
        Load before = Load.now();
        Thread.sleep(MEASURED.toMillis());
        Load load = Load.now().since(before);
        LOG.info(() -> "idle: %.1f calls of Redis a second by three nodes, CPU of nodes %s %%, of Redis %.1f %%"
                .formatted(
                        (double) load.calls() / MEASURED.toSeconds(),
                        load.nodes().stream()
                                .map(cpu -> cpu.toMillis() / 10.0 / MEASURED.toSeconds())
                                .toList(),
                        load.redis().toMillis() / 10.0 / MEASURED.toSeconds()));
    }

    /** On one machine nodes grow at each other's expense; with a part of it each they have what machines of their own would give. */
    private static void measureConfined() throws Exception {
        List<Long> pids = IntStream.range(0, cluster.size())
                .mapToObj(node -> cluster.node(node).pid())
                .toList();
        try (CpuShare share = new CpuShare(SHARE, pids)) {
            for (int nodes = 1; nodes <= cluster.size(); nodes++) {
                measure(nodes, SHARE + " of a processor each");
            }
        } catch (FileSystemException refused) {
            LOG.warning(() -> "Not measured with a part of a processor for each node: " + refused);
        }
    }

    private static void measure(int nodes, String processors) throws Exception {
        List<Operator> operators = new ArrayList<>();
        for (int number = 0; number < OPERATORS; number++) {
            operators.add(new Operator(Staff.FIRST + number, cluster.node(number % nodes)));
        }
        work(operators, WARM_UP);
        Load before = Load.now();
        int commands = work(operators, MEASURED);
        assertThat(commands).as("commands of %s nodes", nodes).isGreaterThan(OPERATORS);
        Load load = Load.now().since(before);
        operators.forEach(Operator::leave);
        LOG.info(() -> "%d nodes, %s: %d commands a second; %s"
                .formatted(nodes, processors, commands / MEASURED.toSeconds(), load.per(commands)));
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
    private record Load(
            Map<String, Long> byName, List<Duration> nodes, Duration redis, long memory, long in, long out) {

        static Load now() {
            RedisClient client = RedisClient.create(cluster.redis().uri());
            try (StatefulRedisConnection<String, String> connection = client.connect()) {
                String info = connection.sync().info("all");
                Map<String, Long> calls = CALLS.matcher(info)
                        .results()
                        .collect(Collectors.toMap(
                                found -> found.group(1), (MatchResult found) -> Long.valueOf(found.group(2))));
                return new Load(
                        calls,
                        ofNodes(),
                        ofRedis(info),
                        (long) value(info, "used_memory:"),
                        (long) value(info, "total_net_input_bytes:"),
                        (long) value(info, "total_net_output_bytes:"));
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
            List<Duration> worked = IntStream.range(0, nodes.size())
                    .mapToObj(node -> nodes.get(node).minus(before.nodes.get(node)))
                    .toList();
            return new Load(
                    more, worked, redis.minus(before.redis), memory - before.memory, in - before.in, out - before.out);
        }

        long calls() {
            return byName.values().stream().mapToLong(Long::longValue).sum();
        }

        /** What nodes called themselves: scripts, and reading of the logs. */
        long scripts() {
            return byName.getOrDefault("evalsha", 0L) + byName.getOrDefault("xread", 0L);
        }

        /** What it was for each of so many. */
        String per(int count) {
            return "for each of %d %.2f calls of Redis, %.2f of them by nodes, CPU of nodes %s us, of Redis %d us; bytes to and from Redis %d and %d; %s"
                    .formatted(
                            count,
                            (double) calls() / count,
                            (double) scripts() / count,
                            nodes.stream()
                                    .map(cpu -> cpu.toNanos() / 1_000 / count)
                                    .toList(),
                            redis.toNanos() / 1_000 / count,
                            in / count,
                            out / count,
                            byName);
        }

        private static List<Duration> ofNodes() {
            return IntStream.range(0, cluster.size())
                    .mapToObj(node -> ProcessHandle.of(cluster.node(node).pid())
                            .flatMap(process -> process.info().totalCpuDuration())
                            .orElseThrow())
                    .toList();
        }

        private static Duration ofRedis(String info) {
            return seconds(value(info, "used_cpu_sys:")).plus(seconds(value(info, "used_cpu_user:")));
        }

        private static Duration seconds(double seconds) {
            return Duration.ofNanos((long) (seconds * 1e9));
        }

        private static double value(String info, String name) {
            return info.lines()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
