package io.tandem.tropo.upload;

import io.tandem.config.Settings;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.document.UploadTarget.Method;
import io.tandem.tropo.webhook.Clients;
import io.tandem.tropo.wire.Action.UploadStatus;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.ssl.SSLContexts;

/** An {@link Uploader} with a clock to turn and threads to count; every host name is 127.0.0.1. */
final class Bench implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final int POLL_MILLIS = 2;
    private static final URI DOCUMENT = URI.create("http://127.0.0.1/app/start.json");

    final AtomicInteger threads = new AtomicInteger();
    final ClockAlarms alarms;
    final Uploader uploader;

    private final ManualClock clock = new ManualClock();
    private final ExecutorService executor = Executors.newFixedThreadPool(2, Bench::daemon);

    Bench(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        values.put("tandem.tropo.webhook.loopback", "true");
        values.put("tandem.tropo.webhook.retry-wait", "PT0.001S");
        values.put("tandem.tropo.webhook.connect-timeout", "PT14S"); // counted by the machine's clock too
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put("tandem.tropo." + namesAndValues[i], namesAndValues[i + 1]);
        }
        Settings settings = new Settings(name -> Optional.ofNullable(values.get(name)));
        alarms = new ClockAlarms(clock, executor);
        Clients clients = new Clients(
                settings,
                alarms,
                clock,
                host -> List.of(InetAddress.getByName("127.0.0.1")),
                SSLContexts.createDefault(),
                executor,
                work -> {
                    threads.incrementAndGet();
                    return daemon(work);
                });
        uploader = UploaderProducer.make(settings, clients, executor);
    }

    CompletionStage<UploadStatus> upload(Method method, String url, Path file) {
        return upload("app", new UploadTarget(url, method, Optional.empty()), file);
    }

    CompletionStage<UploadStatus> upload(String application, UploadTarget target, Path file) {
        return uploader.upload(application, target, DOCUMENT, file, "greeting.wav", "audio/wav");
    }

    /** Turns the clock, at once. */
    void turn(Duration duration) {
        clock.advance(duration);
        alarms.ringDue();
    }

    /** Waits for the outcome and turns the clock meanwhile: enough for the waits between tries, not for the time limits. */
    UploadStatus outcome(CompletionStage<UploadStatus> stage) throws Exception {
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

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bench");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        uploader.close();
        executor.shutdownNow();
    }
}
