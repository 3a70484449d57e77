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

    /**
     * Posts, and lets the session know in time what came of it: what follows in the session does not wait for that. Not posted is
     * what another node has posted meanwhile, or nobody waits for any more.
     */
    void post(Errand errand, Effect.Post post) {
        sessions.isAwaited(errand, post.operation())
                .thenCompose(awaited -> awaited ? exchange(errand, post) : CompletableFuture.<Void>completedStage(null))
                .whenComplete((taken, failure) -> {
                    if (failure != null) {
                        unusable(errand, post.operation(), failure);
                    }
                });
    }

    private CompletionStage<Void> exchange(Errand errand, Effect.Post post) {
        TropoSession session = errand.session();
        Instant begun = clock.instant();
        CookieJar jar = new CookieJar(clock, session.cookies());
        chronicle.posted(session, post.url(), post.body());
        return ask(errand, post, jar)
                .exceptionally(thrown -> Optional.of(failed(session, thrown)))
                .thenCompose(reply -> reply.map(
                                some -> answered(errand, post, some, jar, Duration.between(begun, clock.instant())))
                        .orElseGet(() -> CompletableFuture.completedStage(null)));
    }

    private CompletionStage<Void> answered(Errand errand, Effect.Post post, Reply reply, CookieJar jar, Duration took) {
        Shown.Answer shown = reply.shown();
        if (!sessions.isOwn(errand.session())) {
            return CompletableFuture.completedStage(null);
        }
        chronicle.answered(errand.session(), shown, took);
        return sessions.answer(
                errand, reply.input(post.operation()), jar.cookies(), Discretion.isWantedBy(shown.text()));
    }

    /** Whoever talks to the application must not wait for ever because what it answered cannot be followed. */
    private void unusable(Errand errand, long operation, Throwable failure) {
        LOG.log(
                Level.WARNING,
                failure,
                () -> "An answer for session " + errand.session().id() + " was lost");
        sessions.report(errand, new Input.NoAnswer(operation, "The gateway could not follow the answer."))
                .exceptionally(again -> null);
    }

    /** Posts something that nobody waits for an answer to. Gives when it is over. */
    CompletionStage<Void> inform(TropoSession session, String messageId, Effect.Notify inform) {
        chronicle.posted(session, inform.url(), inform.body());
        return application(session, inform.url(), false)
                .thenCompose(application -> application
                        .<CompletionStage<Outcome>>map(found ->
                                web.post(messageId, found, inform.body(), new CookieJar(clock, session.cookies())))
                        .orElseGet(() -> CompletableFuture.completedStage(
                                new Failed(io.tandem.tropo.webhook.Failure.INVALID_URL))))
                .handle((outcome, failure) -> {
                    if (failure != null || !outcome.successful()) {
                        chronicle.warn(
                                session, "What was posted to " + Shown.address(inform.url()) + " did not arrive.");
                    }
                    return null;
                });
    }

    /** Nothing if this node stops: another one will ask, or this one when it is there again. */
    private CompletionStage<Optional<Reply>> ask(Errand errand, Effect.Post post, CookieJar jar) {
        TropoSession session = errand.session();
        int most = settings.get(TropoSettings.MAX_DOCUMENTS);
        if (session.execution().page().sequence() >= most) {
            return CompletableFuture.completedStage(Optional.of(
                    new Reply.None("The session has had " + most + " documents, which is the most there may be.")));
        }
        return application(session, post.url(), true).thenCompose(application -> application
                .map(found ->
                        web.post(errand.messageId(), found, post.body(), jar).thenApply(this::reply))
                .orElseGet(() -> CompletableFuture.completedStage(
                        Optional.of(new Reply.None("The application is no longer in the directory.")))));
    }

    private Optional<Reply> reply(Outcome outcome) {
        boolean stopping =
                outcome instanceof Failed failed && failed.failure() == io.tandem.tropo.webhook.Failure.STOPPING;
        return stopping ? Optional.empty() : Optional.of(read(outcome));
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
