package io.tandem.tropo.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A customer's web server that takes its time for each answer, but no thread: thousands may wait at once. A launched session is to call
 * somebody; everybody is greeted, then told goodbye, and the call or conversation ended.
 */
final class SlowApplication implements AutoCloseable {

    /** What each session posts that nobody leaves early: how it begins, what came of the first document, and its end. */
    static final List<String> WHOLE_STORY = List.of("/begin", "/next ANSWERED true", "/over DISCONNECTED true");

    private static final int BACKLOG = 4_096;
    private static final long PATIENCE_MILLIS = 120_000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "slow application");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration pace;
    private final HttpServer server;

    private final Map<String, List<String>> stories = new HashMap<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private int called;
    private int over;

    private SlowApplication(Duration pace) throws IOException {
        this.pace = pace;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext("/", this::serve);
        server.start();
    }

    /** @param pace how long it takes for an answer */
    static SlowApplication start(Duration pace) throws IOException {
        return new SlowApplication(pace);
    }

    /** Where sessions begin. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/begin";
    }

    /** Answers nothing any more, until it is {@linkplain #release released}; and forgets all earlier sessions. */
    synchronized void hold() {
        holding = true;
        stories.clear();
        over = 0;
    }

    /** Waits until so many are held up at the same time. */
    void awaitHeld(int posts) throws InterruptedException {
        await("are held up", () -> held.size() >= posts);
    }

    /** Whoever was held up is answered, in its time, as is everybody from now on. */
    synchronized void release() {
        holding = false;
        held.forEach(this::later);
        held.clear();
    }

    /** Waits until so many sessions have told of their end. */
    void awaitOver(int sessions) throws InterruptedException {
        await("sessions are over", () -> over >= sessions);
    }

    /** How many sessions have told of their end. */
    synchronized int over() {
        return over;
    }

    /** What was posted of each session since {@link #hold}: the path, and of a result its state and whether it is complete. */
    synchronized Map<String, List<String>> stories() {
        return new HashMap<>(stories);
    }

    private void serve(HttpExchange exchange) throws IOException {
        JsonObject posted = read(exchange);
        String path = exchange.getRequestURI().getPath();
        byte[] answer = note(path, posted).getBytes(StandardCharsets.UTF_8);
        Runnable task = () -> answer(exchange, answer);
        synchronized (this) {
            if (holding) {
                held.add(task);
                notifyAll();
                return;
            }
        }
        later(task);
    }

    private void later(Runnable answer) {
        timer.schedule(answer, pace.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Writes down what was posted, and gives the answer. */
    private synchronized String note(String path, JsonObject posted) {
        if (posted.containsKey("session")) {
            JsonObject session = posted.getJsonObject("session");
            story(session.getString("id")).add(path);
            return session.getString("userType").equals("NONE")
                    ? document("{'call':{'to':'+441632%06d0001'}},".formatted(called++) + greeting())
                    : document(greeting());
        }
        JsonObject result = posted.getJsonObject("result");
        story(result.getString("sessionId"))
                .add(path + ' ' + result.getString("state") + ' ' + result.getBoolean("complete"));
        if (path.equals("/next")) {
            return document("{'say':{'value':'Goodbye.'}},{'hangup':{}},{'on':{'event':'hangup','next':'/over'}}");
        }
        over++;
        notifyAll();
        return "";
    }

    private List<String> story(String session) {
        return stories.computeIfAbsent(session, any -> new ArrayList<>());
    }

    private static String greeting() {
        return "{'say':{'value':'Hello.'}},{'on':{'event':'continue','next':'/next'}},"
                + "{'on':{'event':'incomplete','next':'/failed'}},{'on':{'event':'error','next':'/failed'}},"
                + "{'on':{'event':'hangup','next':'/left'}}";
    }

    private static String document(String steps) {
        return ("{'tropo':[" + steps + "]}").replace('\'', '"');
    }

    private static JsonObject read(HttpExchange exchange) throws IOException {
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            return reader.readObject();
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException gone) {
            exchange.close(); // the gateway does not wait any more
        }
    }

    private synchronized void await(String what, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!reached.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError(
                        "too few " + what + ": held " + held.size() + ", begun " + stories.size() + ", over " + over);
            }
            wait(left);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
    }
}
