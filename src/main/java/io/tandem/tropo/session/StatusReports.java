package io.tandem.tropo.session;

import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.Directory;
import io.tandem.tropo.execution.Ending;
import io.tandem.tropo.webhook.Application;
import io.tandem.tropo.webhook.CookieJar;
import io.tandem.tropo.webhook.Outcome;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells an application's status URL what becomes of its sessions. Signed like everything else; nothing hangs on the answer. */
@ApplicationScoped
class StatusReports {

    private static final Logger LOG = Logger.getLogger(StatusReports.class.getName());

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final String STARTED = "STARTED";
    private static final String ENDED = "ENDED";

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Directory directory;

    @Inject
    private GatewayAddress gateway;

    @Inject
    private Web web;

    @Inject
    private Clock clock;

    /**
     * A session has begun.
     *
     * @param how {@code call}, {@code text} or {@code launch}
     */
    CompletionStage<Void> began(TropoSession session, String how) {
        return send(session, STARTED, about(session, STARTED).add("startedBy", how));
    }

    /** A session is over. */
    CompletionStage<Void> ended(TropoSession session, Ending ending) {
        Duration length = Duration.between(session.execution().session().timestamp(), clock.instant());
        return send(
                session,
                ENDED,
                about(session, ENDED)
                        .add("reason", ending.name())
                        .add("sessionDuration", length.toSeconds())
                        .add("documents", session.execution().page().sequence()));
    }

    private JsonObjectBuilder about(TropoSession session, String state) {
        return BUILDERS.createObjectBuilder()
                .add("sessionId", session.id())
                .add("accountId", Long.toString(session.customerId()))
                .add("applicationId", Long.toString(session.applicationId()))
                .add("timestamp", clock.instant().toString())
                .add("state", state);
    }

    private CompletionStage<Void> send(TropoSession session, String state, JsonObjectBuilder status) {
        String body =
                BUILDERS.createObjectBuilder().add("status", status).build().toString();
        String id = Errand.messageId(session.id(), state);
        return CompletableFuture.completedFuture(session)
                .thenApplyAsync(this::application, workers)
                .thenCompose(application -> application
                        .map(found -> web.post(id, found, body, new CookieJar(clock, List.of())))
                        .map(posted -> posted.thenAccept(outcome -> log(session, outcome)))
                        .orElseGet(() -> CompletableFuture.completedStage(null)))
                .exceptionally(thrown -> {
                    LOG.log(Level.FINE, thrown, () -> "Session " + session.id() + ": its status was not sent");
                    return null;
                });
    }

    private static void log(TropoSession session, Outcome outcome) {
        if (!outcome.successful()) {
            LOG.fine(() -> "Session " + session.id() + ": its status was not taken");
        }
    }

    /** Counted apart from what sessions wait for: who cannot take a status must not be kept from answering. */
    private Optional<Application> application(TropoSession session) {
        Optional<ApplicationProfile> profile = directory.application(session.customerId(), session.application());
        return profile.flatMap(found -> found.details()
                .statusUrl()
                .map(url -> new Application(
                        "status " + Chronicle.key(session),
                        gateway.resolve(url),
                        Optional.empty(),
                        Signing.secrets(found))));
    }
}
