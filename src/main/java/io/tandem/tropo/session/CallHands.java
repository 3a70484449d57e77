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

    CompletionStage<Void> answer(Errand errand, Effect.Answer answer) {
        return commands.run(errand, at -> new AnswerCaller(errand.session().requireContact(), answer.headers(), at))
                .thenCompose(answered -> sessions.report(
                        errand,
                        answered ? new Input.Accepted(answer.operation()) : new Input.CallFailed(answer.operation())));
    }

    /** Whoever was answered before, by operators perhaps, cannot be refused any more and is released. */
    CompletionStage<Void> reject(Errand errand) {
        return commands.run(errand, at -> new RejectCaller(errand.session().requireContact(), at))
                .thenCompose(rejected ->
                        rejected ? nothing() : release(errand, errand.session().requireContact()));
    }

    CompletionStage<Void> redirect(Errand errand, Effect.Redirect redirect) {
        return commands.run(
                        errand,
                        at -> new DeflectCaller(
                                errand.session().requireContact(), redirect.to().address(), at))
                .thenCompose(begun ->
                        begun ? nothing() : sessions.report(errand, new Input.RedirectFailed(redirect.operation())));
    }

    /** A conversation in texts goes on without the application. Who was let down by it is told so before. */
    CompletionStage<Void> hangUp(Errand errand, Effect.HangUp hangUp) {
        if (errand.session().ties().contactId().isEmpty()
                || errand.session().execution().line().channel() == Channel.TEXT) {
            return nothing();
        }
        boolean failed = errand.session()
                .execution()
                .ending()
                .filter(Ending.APPLICATION_FAILED::equals)
                .isPresent();
        CompletionStage<Boolean> said = failed ? apologise(errand) : CompletableFuture.completedStage(false);
        return said.thenCompose(saying -> saying
                ? nothing()
                : commands.tell(
                        errand, at -> new HangUpCaller(errand.session().requireContact(), hangUp.headers(), at)));
    }

    /** Whether the user hears it; if it fails, the call must end all the same. */
    private CompletionStage<Boolean> apologise(Errand errand) {
        return apology.say(errand).exceptionally(failure -> {
            LOG.log(Level.WARNING, failure, () -> "Session " + errand.session().id() + " ends without an apology");
            return false;
        });
    }

    /** Ends a contact, whatever it is at. */
    CompletionStage<Void> release(Errand errand, long contactId) {
        return commands.tell(errand, at -> new Terminate(contactId, at));
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
