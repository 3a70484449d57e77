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
import org.apache.hc.core5.ssl.SSLContexts;

/** Makes the one {@link Webhooks} of the node, and what makes further clients. */
@ApplicationScoped
class WebhooksProducer {

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    /** Trust the authorities that the Java runtime trusts, whatever keys the server is configured to show. */
    @Produces
    @Singleton
    Clients clients(Settings settings, Alarms alarms, Clock clock) {
        return new Clients(
                settings, alarms, clock, HostResolver.SYSTEM, SSLContexts.createDefault(), executor, threads);
    }

    @Produces
    @Singleton
    Webhooks webhooks(Settings settings, Clients clients) {
        return make(settings, clients, executor);
    }

    void close(@Disposes Webhooks webhooks) {
        webhooks.close();
    }

    static Webhooks make(Settings settings, Clients clients, Executor executor) {
        int most = settings.get(TropoSettings.MAX_IN_FLIGHT);
        Permits permits = new Permits(most, settings.get(TropoSettings.MAX_IN_FLIGHT_EACH));
        return new Webhooks(clients.client(Limits.of(settings), most), permits, executor);
    }
}
