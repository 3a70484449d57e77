package io.tandem.telephony.loopback;

import io.tandem.contact.service.IncomingCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The loopback as REST sees it, whichever node carries the calls. Stages fail with a {@link LoopbackException}. */
final class Switchboard {

    private final Colleagues colleagues;

    Switchboard(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** Somebody calls in. */
    CompletionStage<CallView> place(IncomingCall incoming) {
        return call(new Question.Place(incoming));
    }

    /** So many calls, the newest first. */
    CompletionStage<List<CallView>> calls(int limit) {
        return ask(new Question.ListCalls(limit), reply -> ((Reply.OfCalls) reply).calls());
    }

    /** A call that goes on or has just ended. */
    CompletionStage<CallView> call(long id) {
        return call(new Question.ShowCall(id));
    }

    /** The caller of a call does something. */
    CompletionStage<CallView> atCaller(long id, FarEndAction action) {
        return call(new Question.AtCaller(id, action));
    }

    /** A phone, with what rings and talks there. */
    CompletionStage<PhoneView> phone(String number) {
        return ask(new Question.ShowPhone(number), reply -> ((Reply.OfPhone) reply).phone());
    }

    /** Somebody does something at a phone. */
    CompletionStage<CallView> atPhone(String number, FarEndAction action) {
        return call(new Question.AtPhone(number, action));
    }

    /** Whether a recording is all written, as far as anybody knows. */
    CompletionStage<Boolean> isWritten(String name) {
        return ask(new Question.IsWritten(name), reply -> ((Reply.OfFile) reply).written());
    }

    /** Others may ask this node from now on. */
    void open() {
        colleagues.open();
    }

    void close() {
        colleagues.close();
    }

    private CompletionStage<CallView> call(Question question) {
        return ask(question, reply -> ((Reply.OfCall) reply).call());
    }

    /** By hand: a stage derived from a failed one would hide the reason within another exception. */
    private <T> CompletionStage<T> ask(Question question, Function<Reply, T> read) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        colleagues.ask(question).whenComplete((reply, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else if (reply instanceof Reply.Refused refused) {
                answer.completeExceptionally(new LoopbackException(refused.reason(), refused.message()));
            } else {
                answer.complete(read.apply(reply));
            }
        });
        return answer;
    }
}
