package io.tandem.tropo.session;

import io.tandem.config.Settings;
import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.Directory;
import io.tandem.tropo.TropoSettings;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Document;
import io.tandem.tropo.document.read.DocumentException;
import io.tandem.tropo.document.read.DocumentReader;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.webhook.Answered;
import io.tandem.tropo.webhook.Application;
import io.tandem.tropo.webhook.CookieJar;
import io.tandem.tropo.webhook.Failed;
import io.tandem.tropo.webhook.Outcome;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks applications what to do, and tells them what they want to know. */
@ApplicationScoped
class ApplicationHands {

    private static final Logger LOG = Logger.getLogger(ApplicationHands.class.getName());

    private final DocumentReader reader = new DocumentReader();

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Directory directory;

    @Inject
    private GatewayAddress gateway;

    @Inject
    private Web web;

    @Inject
    private Sessions sessions;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    /** Posts, and lets the session know in time what came of it: what follows in the session does not wait for that. */
    void post(TropoSession session, Effect.Post post) {
        Instant begun = clock.instant();
        CookieJar jar = new CookieJar(clock, session.cookies());
        chronicle.posted(session, post.url(), post.body());
        ask(session, post, jar)
                .exceptionally(thrown -> failed(session, thrown))
                .thenCompose(reply -> {
                    Duration took = Duration.between(begun, clock.instant());
                    Shown.Answer shown = reply.shown();
                    chronicle.answered(session, shown, took);
                    return sessions.answer(
                            session.id(),
                            reply.input(post.operation()),
                            jar.cookies(),
                            Discretion.isWantedBy(shown.text()));
                })
                .whenComplete((taken, failure) -> {
                    if (failure != null) {
                        unusable(session, post.operation(), failure);
                    }
                });
    }

    /** Whoever talks to the application must not wait for ever because what it answered cannot be followed. */
    private void unusable(TropoSession session, long operation, Throwable failure) {
        LOG.log(Level.WARNING, failure, () -> "An answer for session " + session.id() + " was lost");
        sessions.take(session.id(), new Input.NoAnswer(operation, "The gateway could not follow the answer."))
                .exceptionally(again -> Optional.empty());
    }

    /** Posts something that nobody waits for an answer to. */
    void inform(TropoSession session, Effect.Notify inform) {
        chronicle.posted(session, inform.url(), inform.body());
        application(session, inform.url(), false)
                .thenCompose(application -> application
                        .<CompletionStage<Outcome>>map(
                                found -> web.post(found, inform.body(), new CookieJar(clock, session.cookies())))
                        .orElseGet(() -> CompletableFuture.completedStage(
                                new Failed(io.tandem.tropo.webhook.Failure.INVALID_URL))))
                .whenComplete((outcome, failure) -> {
                    if (failure != null || !outcome.successful()) {
                        chronicle.warn(
                                session, "What was posted to " + Shown.address(inform.url()) + " did not arrive.");
                    }
                });
    }

    private CompletionStage<Reply> ask(TropoSession session, Effect.Post post, CookieJar jar) {
        int most = settings.get(TropoSettings.MAX_DOCUMENTS);
        if (session.execution().page().sequence() >= most) {
            return CompletableFuture.completedStage(
                    new Reply.None("The session has had " + most + " documents, which is the most there may be."));
        }
        return application(session, post.url(), true).thenCompose(application -> application
                .map(found -> web.post(found, post.body(), jar).thenApply(this::read))
                .orElseGet(() -> CompletableFuture.completedStage(
                        new Reply.None("The application is no longer in the directory."))));
    }

    private CompletionStage<Optional<Application>> application(TropoSession session, URI url, boolean fallback) {
        return CompletableFuture.supplyAsync(
                        () -> directory.application(session.customerId(), session.application()), workers)
                .thenApply(found -> found.map(profile -> new Application(
                        Chronicle.key(session),
                        url.toString(),
                        fallback ? fallback(session, profile) : Optional.empty(),
                        Signing.secrets(profile))));
    }

    private Optional<String> fallback(TropoSession session, ApplicationProfile profile) {
        ApplicationChannel channel = session.execution().line().channel() == Channel.TEXT
                ? ApplicationChannel.MESSAGING
                : ApplicationChannel.VOICE;
        return profile.address(channel).flatMap(ApplicationAddress::fallback).map(url -> gateway.resolve(url));
    }

    private Reply read(Outcome outcome) {
        if (outcome instanceof Failed failed) {
            return new Reply.None("There is no answer: " + failed.failure().reason() + '.');
        }
        Answered answered = (Answered) outcome;
        if (!answered.successful()) {
            return new Reply.Refused(answered);
        }
        try {
            Document document = reader.read(answered.text());
            return new Reply.Some(answered, document);
        } catch (DocumentException unfit) {
            return new Reply.Unfit(answered, unfit.getMessage());
        }
    }

    private static Reply failed(TropoSession session, Throwable thrown) {
        LOG.log(Level.WARNING, thrown, () -> "Session " + session.id() + " could not ask its application");
        return new Reply.None("The gateway could not ask the application.");
    }
}
