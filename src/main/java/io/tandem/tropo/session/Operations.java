package io.tandem.tropo.session;

import io.tandem.tropo.execution.Effect;
import java.util.Optional;

/** Which report a session waits for after a deed. */
final class Operations {

    private Operations() {}

    /** Number of the effect; nothing if nobody waits for what comes of it. */
    static Optional<Long> of(Deed deed) {
        if (deed instanceof Deed.Tell tell) {
            return Optional.of(tell.operation());
        } else if (deed instanceof Deed.Deliver deliver) {
            return Optional.of(deliver.operation());
        }
        return deed instanceof Deed.Carry carry ? of(carry.effect()) : Optional.empty();
    }

    private static Optional<Long> of(Effect effect) {
        if (effect instanceof Effect.Post post) {
            return Optional.of(post.operation());
        } else if (effect instanceof Effect.Speak speak) {
            return Optional.of(speak.operation());
        } else if (effect instanceof Effect.Answer answer) {
            return Optional.of(answer.operation());
        } else if (effect instanceof Effect.Redirect redirect) {
            return Optional.of(redirect.operation());
        } else if (effect instanceof Effect.Call call) {
            return Optional.of(call.operation());
        } else if (effect instanceof Effect.SendMessage send) {
            return Optional.of(send.operation());
        } else if (effect instanceof Effect.Transfer transfer) {
            return Optional.of(transfer.operation());
        } else if (effect instanceof Effect.Record record) {
            return Optional.of(record.operation());
        } else if (effect instanceof Effect.Conference conference) {
            return Optional.of(conference.operation());
        }
        return Optional.empty();
    }
}
