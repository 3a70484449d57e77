package io.tandem.tropo.upload;

import io.tandem.config.Settings;
import io.tandem.tropo.webhook.Clients;
import io.tandem.tropo.webhook.Limits;
import io.tandem.tropo.webhook.Permits;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/** Makes the one {@link Uploader} of the node. */
@ApplicationScoped
class UploaderProducer {

    @Resource
    private ManagedExecutorService executor;

    @Produces
    @Singleton
    Uploader uploader(Settings settings, Clients clients) {
        return make(settings, clients, executor);
    }

    void close(@Disposes Uploader uploader) {
        uploader.close();
    }

    /** With connections and threads of its own, so that recordings neither wait for applications nor hold them up. */
    static Uploader make(Settings settings, Clients clients, Executor executor) {
        int most = settings.get(UploadSettings.MAX_IN_FLIGHT);
        Limits limits = Limits.of(settings).within(settings.get(UploadSettings.TIMEOUT));
        return new Uploader(
                clients.client(limits, most),
                new Permits(most, settings.get(UploadSettings.MAX_IN_FLIGHT_EACH)),
                executor);
    }
}
