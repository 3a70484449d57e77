package io.tandem.tropo.webhook;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Sends requests and brings their answers. Who counts how many are under way is the caller. */
public final class Requests implements AutoCloseable {

    private final Means means;
    private final Set<Tries> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Requests(Means means) {
        this.means = means;
    }

    /**
     * Sends one, and again while the connection fails before the first byte of an answer.
     *
     * @param url an absolute URL, see {@link WebAddress}
     * @return the answer, of whatever status, or why there is none; never fails, and ends on a thread that must not be held up
     */
    public CompletableFuture<Outcome> send(Request request, String url) {
        if (stopping) {
            return CompletableFuture.completedFuture(new Failed(Failure.STOPPING));
        }
        Tries tries;
        try {
            tries = new Tries(means, request, WebAddress.parse(url));
        } catch (IllegalArgumentException unfit) {
            return CompletableFuture.completedFuture(new Failed(Failure.INVALID_URL));
        }
        running.add(tries);
        CompletableFuture<Outcome> outcome = tries.start();
        outcome.whenComplete((any, none) -> running.remove(tries));
        if (stopping) { // perhaps it was added after all the others had been ended
            tries.end(Failure.STOPPING);
        }
        return outcome;
    }

    /** How many bytes of unfinished answers are kept. */
    long buffered() {
        return means.sender().buffered();
    }

    /** Breaks off what is under way and takes nothing more. */
    @Override
    public void close() {
        stopping = true;
        running.forEach(tries -> tries.end(Failure.STOPPING));
        means.sender().close();
    }
}
