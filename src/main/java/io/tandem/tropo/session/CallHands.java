package io.tandem.tropo.session;

import io.tandem.contact.command.AnswerCaller;
import io.tandem.contact.command.DeflectCaller;
import io.tandem.contact.command.HangUpCaller;
import io.tandem.contact.command.RejectCaller;
import io.tandem.contact.command.Terminate;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Ending;
import io.tandem.tropo.execution.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers, refuses, deflects and ends the session's call. */
@ApplicationScoped
class CallHands {

    private static final Logger LOG = Logger.getLogger(CallHands.class.getName());

    @Inject
    private Commands commands;

    @Inject
    private Sessions sessions;

    @Inject
    private Apology apology;

    CompletionStage<Void> answer(TropoSession session, Effect.Answer answer) {
        return commands.run(session, at -> new AnswerCaller(session.requireContact(), answer.headers(), at))
                .thenCompose(answered -> sessions.report(
                        session,
                        answered ? new Input.Accepted(answer.operation()) : new Input.CallFailed(answer.operation())));
    }

    /** Whoever was answered before, by operators perhaps, cannot be refused any more and is released. */
    CompletionStage<Void> reject(TropoSession session) {
        return commands.run(session, at -> new RejectCaller(session.requireContact(), at))
                .thenCompose(rejected -> rejected ? nothing() : release(session, session.requireContact()));
    }

    CompletionStage<Void> redirect(TropoSession session, Effect.Redirect redirect) {
        return commands.run(
                        session,
                        at -> new DeflectCaller(
                                session.requireContact(), redirect.to().address(), at))
                .thenCompose(begun ->
                        begun ? nothing() : sessions.report(session, new Input.RedirectFailed(redirect.operation())));
    }

    /** A conversation in texts goes on without the application. Who was let down by it is told so before. */
    CompletionStage<Void> hangUp(TropoSession session, Effect.HangUp hangUp) {
        if (session.ties().contactId().isEmpty() || session.execution().line().channel() == Channel.TEXT) {
            return nothing();
        }
        boolean failed = session.execution()
                .ending()
                .filter(Ending.APPLICATION_FAILED::equals)
                .isPresent();
        CompletionStage<Boolean> said = failed ? apologise(session) : CompletableFuture.completedStage(false);
        return said.thenCompose(saying -> saying
                ? nothing()
                : commands.tell(session, at -> new HangUpCaller(session.requireContact(), hangUp.headers(), at)));
    }

    /** Whether the user hears it; if it fails, the call must end all the same. */
    private CompletionStage<Boolean> apologise(TropoSession session) {
        return apology.say(session).exceptionally(failure -> {
            LOG.log(Level.WARNING, failure, () -> "Session " + session.id() + " ends without an apology");
            return false;
        });
    }

    /** Ends a contact, whatever it is at. */
    CompletionStage<Void> release(TropoSession session, long contactId) {
        return commands.tell(session, at -> new Terminate(contactId, at));
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
