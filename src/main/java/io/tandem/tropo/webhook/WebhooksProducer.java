package io.tandem.tropo.webhook;

import io.tandem.config.Settings;
import io.tandem.time.Alarms;
import io.tandem.tropo.TropoSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** Makes the one {@link Webhooks} of the node. */
@ApplicationScoped
class WebhooksProducer {

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    /** Trusts the authorities that the Java runtime trusts, whatever keys the server is configured to show. */
    @Produces
    @Singleton
    Webhooks webhooks(Settings settings, Alarms alarms, Clock clock) {
        return make(settings, alarms, clock, HostResolver.SYSTEM, SSLContexts.createDefault(), executor, threads);
    }

    void close(@Disposes Webhooks webhooks) {
        webhooks.close();
    }

    static Webhooks make(
            Settings settings,
            Alarms alarms,
            Clock clock,
            HostResolver resolver,
            SSLContext tls,
            Executor executor,
            ThreadFactory threads) {
        Limits limits = Limits.of(settings);
        int most = settings.get(TropoSettings.MAX_IN_FLIGHT);
        AddressPolicy policy =
                new AddressPolicy(TropoSettings.loopback(settings), settings.get(TropoSettings.ALLOWED_NETWORKS));
        Lookups lookups = new Lookups(resolver, policy, executor, settings.get(TropoSettings.MAX_LOOKUPS));
        Sender sender = new Sender(limits, most, tls, threads);
        Permits permits = new Permits(most, settings.get(TropoSettings.MAX_IN_FLIGHT_EACH));
        return new Webhooks(new Means(sender, lookups, limits, alarms, clock), permits, executor);
    }
}
