package io.tandem.tropo.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Tells applications what happens and brings their answers. Who calls never waits, nor does any thread: what is waited for is
 * bounded in time and number, and what is beyond fails at once.
 */
public final class Webhooks implements AutoCloseable {

    private final Requests requests;
    private final Permits permits;
    private final Executor executor;

    /**
     * @param permits how many messages are under way at most
     * @param executor runs what hangs on the outcomes, away from the threads that serve the connections
     */
    Webhooks(Requests requests, Permits permits, Executor executor) {
        this.requests = requests;
        this.permits = permits;
        this.executor = executor;
    }

    /**
     * POSTs a JSON text to an application, at its URL and, unless that gives an answer with a status of 200 to 299, at its fallback.
     *
     * @param id of the message: the same if it is posted again
     * @param cookies those of the session; the answer's are put there
     * @return the answer, of whatever status, or why there is none; never fails
     */
    public CompletionStage<Outcome> post(String id, Application application, String json, CookieJar cookies) {
        if (!permits.enter(application.key())) {
            return CompletableFuture.completedFuture(new Failed(Failure.OVERLOADED));
        }
        Message message = new Message(id, application, json.getBytes(StandardCharsets.UTF_8), cookies);
        return requests.send(message, application.url())
                .thenCompose(outcome -> fallback(outcome, application)
                        .map(url -> requests.send(message, url))
                        .orElseGet(() -> CompletableFuture.completedFuture(outcome)))
                .whenComplete((outcome, none) -> permits.leave(application.key()))
                .thenApplyAsync(outcome -> outcome, executor)
                .exceptionally(refused -> new Failed(Failure.STOPPING));
    }

    private static Optional<String> fallback(Outcome outcome, Application application) {
        boolean own = outcome instanceof Failed failed && !failed.failure().fallback();
        return outcome.successful() || own ? Optional.empty() : application.fallback();
    }

    /** How many messages are under way. */
    public int underWay() {
        return permits.count();
    }

    /** How many bytes of unfinished answers are kept. */
    public long buffered() {
        return requests.buffered();
    }

    /** Breaks off what is under way and takes nothing more. */
    @Override
    public void close() {
        requests.close();
    }
}
