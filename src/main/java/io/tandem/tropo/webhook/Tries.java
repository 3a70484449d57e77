package io.tandem.tropo.webhook;

import io.tandem.time.Alarms;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends one request to one URL: looks its host up once, tries its addresses in turn, and again after a wait, which grows, while
 * the connection fails before the first byte of an answer. All of that has one time limit.
 */
final class Tries {

    private static final Logger LOG = Logger.getLogger(Tries.class.getName());

    private final Means means;
    private final Request request;
    private final WebAddress to;
    private final Ending<Outcome> ending = new Ending<>();
    private List<InetAddress> addresses = List.of();
    private int made;

    Tries(Means means, Request request, WebAddress to) {
        this.means = means;
        this.request = request;
        this.to = to;
    }

    /** Begins; the stage never fails. */
    CompletableFuture<Outcome> start() {
        ring(means.limits().whole(), () -> end(Failure.TIMEOUT));
        means.lookups().find(request.applicationKey(), to.host()).whenComplete((found, failure) -> {
            if (failure == null) {
                addresses = found;
                attempt();
            } else {
                end(failure(failure));
            }
        });
        return ending.future();
    }

    /** One after the other, so that the fields need no lock: each is begun when the one before has ended. */
    private void attempt() {
        if (ending.isOver()) {
            return;
        }
        try {
            Attempt attempt = new Attempt(means.sender(), means.limits(), means.alarms());
            InetAddress at = addresses.get(made % addresses.size());
            made++;
            attempt.start(request, to, at, means.clock().instant())
                    .whenComplete((answer, failure) -> over(answer, failure));
            ending.cleanUp(() -> attempt.cancel(Failure.TIMEOUT));
        } catch (RuntimeException fault) {
            end(failure(fault));
        }
    }

    private void over(RawAnswer answer, Throwable failed) {
        if (failed == null) {
            answer.cookies().forEach(cookie -> request.cookie(to, cookie));
            ending.complete(answer.from(to));
            return;
        }
        Failure failure = failure(failed);
        if (failure.triedAgain() && made <= means.limits().retries()) {
            ring(pause(), this::attempt);
        } else {
            end(failure);
        }
    }

    /** Spread, so that sessions which failed together do not all come back together. */
    private Duration pause() {
        long most = means.limits().retryWait().toMillis() << (made - 1);
        return Duration.ofMillis(most - ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    private void ring(Duration delay, Runnable action) {
        Alarms.Alarm alarm = means.alarms().set(delay, action);
        ending.cleanUp(alarm::cancel);
    }

    /** Ends it without an answer; without effect if it has ended. */
    void end(Failure failure) {
        ending.complete(new Failed(failure));
    }

    private static Failure failure(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof WebhookException known) {
            return known.failure();
        }
        LOG.log(Level.WARNING, "A request to an application failed by a fault of the gateway", cause);
        return Failure.INTERNAL;
    }
}
