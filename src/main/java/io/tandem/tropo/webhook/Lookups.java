package io.tandem.tropo.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks hosts up and checks what they are found to be. The platform offers no look-up that does without a thread, so few are
 * made at a time, one for all who want the same host at once.
 */
final class Lookups {

    private static final Logger LOG = Logger.getLogger(Lookups.class.getName());

    private final HostResolver resolver;
    private final AddressPolicy policy;
    private final Executor executor;
    private final Permits permits;
    private final Map<String, CompletableFuture<List<InetAddress>>> running = new HashMap<>();

    /**
     * @param executor runs the look-ups, which block it
     * @param most how many are made at a time, a quarter of it for one application
     */
    Lookups(HostResolver resolver, AddressPolicy policy, Executor executor, int most) {
        this.resolver = resolver;
        this.policy = policy;
        this.executor = executor;
        this.permits = new Permits(most, Math.max(1, most / 4));
    }

    /**
     * The addresses to connect to, at least one and each allowed. Fails with a {@link WebhookException} if there is none, if
     * one of them is not allowed (a host that is half inside is not trusted with its other half), or if too many are being
     * looked up.
     */
    CompletionStage<List<InetAddress>> find(String application, HostName host) {
        return host.literal()
                .<CompletionStage<List<InetAddress>>>map(literal -> CompletableFuture.completedFuture(List.of(literal)))
                .orElseGet(() -> lookUp(application, host.text()))
                .thenApply(this::checked);
    }

    private List<InetAddress> checked(List<InetAddress> addresses) {
        if (!addresses.stream().allMatch(policy::allows)) {
            throw new WebhookException(Failure.REFUSED_ADDRESS);
        }
        return addresses;
    }

    private CompletionStage<List<InetAddress>> lookUp(String application, String host) {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        synchronized (running) {
            CompletableFuture<List<InetAddress>> same = running.get(host);
            if (same != null) {
                return same;
            }
            if (!permits.enter(application)) {
                return CompletableFuture.failedFuture(new WebhookException(Failure.OVERLOADED));
            }
            running.put(host, found);
        }
        try {
            executor.execute(() -> resolve(application, host, found));
        } catch (RejectedExecutionException stopping) {
            over(application, host);
            found.completeExceptionally(new WebhookException(Failure.STOPPING));
        }
        return found;
    }

    private void resolve(String application, String host, CompletableFuture<List<InetAddress>> found) {
        List<InetAddress> addresses = List.of();
        Failure failure = Failure.UNKNOWN_HOST;
        try {
            addresses = List.copyOf(resolver.resolve(host));
        } catch (UnknownHostException unknown) {
            LOG.log(Level.FINE, "A host is not known", unknown);
        } catch (RuntimeException fault) {
            failure = Failure.INTERNAL;
            LOG.log(Level.WARNING, "A host could not be looked up", fault);
        }
        over(application, host);
        if (addresses.isEmpty()) {
            found.completeExceptionally(new WebhookException(failure));
        } else {
            found.complete(addresses);
        }
    }

    private void over(String application, String host) {
        synchronized (running) {
            running.remove(host);
        }
        permits.leave(application);
    }
}
