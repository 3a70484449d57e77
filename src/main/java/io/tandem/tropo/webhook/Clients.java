package io.tandem.tropo.webhook;

import io.tandem.config.Settings;
import io.tandem.time.Alarms;
import io.tandem.tropo.TropoSettings;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;

/**
 * Makes clients for what is sent to customers' web servers. Each has connections, threads and limits of its own; which addresses are
 * allowed, and how many hosts are looked up at a time, is the same for all.
 */
public final class Clients {

    private final Alarms alarms;
    private final Clock clock;
    private final Lookups lookups;
    private final SSLContext tls;
    private final ThreadFactory threads;

    /**
     * @param resolver finds addresses
     * @param tls says which certificates are trusted
     * @param executor runs the look-ups, which block it
     * @param threads makes the few threads that serve the connections of a client
     */
    public Clients(
            Settings settings,
            Alarms alarms,
            Clock clock,
            HostResolver resolver,
            SSLContext tls,
            Executor executor,
            ThreadFactory threads) {
        this.alarms = alarms;
        this.clock = clock;
        this.tls = tls;
        this.threads = threads;
        AddressPolicy policy =
                new AddressPolicy(TropoSettings.loopback(settings), settings.get(TropoSettings.ALLOWED_NETWORKS));
        this.lookups = new Lookups(resolver, policy, executor, settings.get(TropoSettings.MAX_LOOKUPS));
    }

    /**
     * A further client, to be closed by the caller.
     *
     * @param connections how many requests are under way at most
     */
    public Requests client(Limits limits, int connections) {
        return new Requests(new Means(new Sender(limits, connections, tls, threads), lookups, limits, alarms, clock));
    }
}
