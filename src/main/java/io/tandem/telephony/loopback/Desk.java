package io.tandem.telephony.loopback;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Answers questions on the node that carries the calls. No call blocks; stages fail only for want of a better answer. */
final class Desk {

    private final LoopbackSwitch loopback;
    private final Executor workers;

    /** @param workers do what waits */
    Desk(LoopbackSwitch loopback, Executor workers) {
        this.loopback = loopback;
        this.workers = workers;
    }

    CompletionStage<Reply> answer(Question question) {
        try {
            return explained(answerOf(question));
        } catch (LoopbackException refusal) {
            return CompletableFuture.completedStage(refused(refusal));
        }
    }

    private CompletionStage<Reply> answerOf(Question question) {
        if (question instanceof Question.Place place) {
            return loopback.place(place.call()).thenApply(Reply.OfCall::new);
        } else if (question instanceof Question.AtCaller at) {
            return loopback.atCaller(at.id(), at.action()).thenApply(Reply.OfCall::new);
        } else if (question instanceof Question.AtPhone at) {
            return loopback.atPhone(at.number(), at.action()).thenApply(Reply.OfCall::new);
        } else if (question instanceof Question.ListCalls list) {
            return at(new Reply.OfCalls(loopback.calls(list.limit())));
        } else if (question instanceof Question.ShowCall show) {
            return at(new Reply.OfCall(loopback.call(show.id())));
        } else if (question instanceof Question.ShowPhone show) {
            return at(new Reply.OfPhone(loopback.phone(show.number())));
        }
        String name = ((Question.IsWritten) question).name();
        return CompletableFuture.supplyAsync(
                () -> new Reply.OfFile(loopback.recordedFiles().isWritten(name)), workers);
    }

    private static CompletionStage<Reply> at(Reply now) {
        return CompletableFuture.completedStage(now);
    }

    private static CompletionStage<Reply> explained(CompletionStage<Reply> stage) {
        return stage.handle((reply, failure) -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof LoopbackException refusal) {
                return refused(refusal);
            } else if (cause != null) {
                throw new CompletionException(cause);
            }
            return reply;
        });
    }

    private static Reply refused(LoopbackException refusal) {
        return new Reply.Refused(refusal.reason(), refusal.getMessage());
    }
}
