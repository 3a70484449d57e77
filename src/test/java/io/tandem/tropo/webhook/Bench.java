package io.tandem.tropo.webhook;

import io.tandem.config.Settings;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** {@link Webhooks} with a clock to turn, a DNS to script, and threads to count. */
final class Bench implements AutoCloseable {

    static final int EXECUTOR_THREADS = 4;

    private static final int PATIENCE_SECONDS = 30;
    private static final int POLL_MILLIS = 2;

    final ManualClock clock = new ManualClock();
    final ClockAlarms alarms;
    final ScriptedResolver resolver = new ScriptedResolver();
    final AtomicInteger threads = new AtomicInteger();
    final CookieJar cookies = new CookieJar(clock, List.of());

    private final ExecutorService executor = Executors.newFixedThreadPool(EXECUTOR_THREADS, Bench::daemon);
    private final Map<String, String> settings = new HashMap<>();
    private final Webhooks webhooks;

    Bench(String... namesAndValues) {
        this(SSLContexts.createDefault(), namesAndValues);
    }

    Bench(SSLContext tls, String... namesAndValues) {
        settings.put("tandem.tropo.webhook.loopback", "true");
        settings.put("tandem.tropo.webhook.retry-wait", "PT0.001S");
        settings.put("tandem.tropo.webhook.connect-timeout", "PT14S"); // counted by the machine's clock too
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("tandem.tropo.webhook." + namesAndValues[i], namesAndValues[i + 1]);
        }
        alarms = new ClockAlarms(clock, executor);
        Settings read = new Settings(name -> Optional.ofNullable(settings.get(name)));
        Clients clients = new Clients(read, alarms, clock, resolver, tls, executor, work -> {
            threads.incrementAndGet();
            return daemon(work);
        });
        webhooks = WebhooksProducer.make(read, clients, executor);
    }

    Webhooks webhooks() {
        return webhooks;
    }

    CompletionStage<Outcome> post(String url) {
        return post(new Application("app", url, Optional.empty(), List.of()));
    }

    CompletionStage<Outcome> post(Application application) {
        return webhooks.post("msg_1", application, "{\"session\":{\"initialText\":\"Grüße\"}}", cookies);
    }

    /** Waits until so many bytes of a body have come. */
    void awaitBuffered(long bytes) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (webhooks.buffered() < bytes) {
            if (System.nanoTime() > end) {
                throw new AssertionError(webhooks.buffered() + " bytes came");
            }
            Thread.onSpinWait();
        }
    }

    /** Turns the clock, at once. */
    void turn(Duration duration) {
        clock.advance(duration);
        alarms.ringDue();
    }

    /** Waits for the outcome while the clock stands still. */
    static Outcome outcome(CompletionStage<Outcome> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for the outcome and turns the clock meanwhile: enough for the waits between tries, not for the time limits. */
    Outcome outcomeAfterRetries(CompletionStage<Outcome> stage) throws Exception {
        for (int i = 0; i < PATIENCE_SECONDS * 1_000 / POLL_MILLIS; i++) {
            try {
                return stage.toCompletableFuture().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (i < 1_000) {
                    turn(Duration.ofMillis(1));
                }
            }
        }
        throw new AssertionError("no outcome");
    }

    static Failure failure(Outcome outcome) throws ExecutionException {
        if (outcome instanceof Failed failed) {
            return failed.failure();
        }
        throw new AssertionError("not failed but " + outcome);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bench");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        webhooks.close();
        executor.shutdownNow();
    }
}
