package io.tandem.tropo.dialogue;

import io.tandem.config.Settings;
import io.tandem.directory.DirectoryReady;
import io.tandem.time.Alarms;
import io.tandem.tropo.TropoSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes what was kept long enough: when the gateway starts, and every hour. Each node does so; what one has deleted the
 * others do not find.
 */
@ApplicationScoped
class DialogueExpiry {

    static final Duration ROUND = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(DialogueExpiry.class.getName());

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Dialogues dialogues;

    @Inject
    private Alarms alarms;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    private Executor executor;

    @PostConstruct
    void open() {
        open(workers);
    }

    void open(Executor works) {
        executor = works;
    }

    void start(@Observes DirectoryReady ready) {
        round();
    }

    private void round() {
        CompletableFuture.completedFuture(settings.get(TropoSettings.DIALOGUE_KEEP))
                .thenAcceptAsync(keep -> dialogues.deleteBefore(clock.instant().minus(keep)), executor)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, "Old dialogues of Tropo sessions could not be deleted", failure);
                    }
                    alarms.set(ROUND, this::round);
                });
    }
}
