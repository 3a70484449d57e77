package io.tandem.telephony.loopback;

import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import io.tandem.telephony.loopback.LoopbackException.Reason;
import io.tandem.time.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the node that carries the calls, through the Store, and answers the others when this is the one. A question is answered
 * once or not at all: what a node has begun to do when it dies is not done again by the next.
 */
final class Colleagues {

    /** How long to wait for an answer: longer than the contact centre may take over a call that comes in. */
    static final Duration LIMIT = Arrivals.PATIENCE.plusSeconds(2);

    /** How many questions of this node may be open. */
    static final int MOST_OPEN = 1_000;

    /** After which time to look whether calls that are being taken over are there. */
    static final Duration PAUSE = Duration.ofMillis(200);

    private static final Logger LOG = Logger.getLogger(Colleagues.class.getName());
    private static final Topic QUESTIONS = new Topic("loopback-questions");

    private final Map<String, CompletableFuture<Reply>> open = new ConcurrentHashMap<>();

    /** Names this node to those who answer; nobody else needs to know it. */
    private final String self = UUID.randomUUID().toString();

    private final Store store;
    private final Alarms alarms;
    private final Clock clock;
    private final Executor workers;
    private final LoopbackSwitch loopback;
    private final BooleanSupplier inOffice;
    private final Desk desk;
    private volatile List<Subscription> subscriptions = List.of();

    /**
     * @param loopback carries the calls, or does not
     * @param means of that switch
     */
    Colleagues(Store store, LoopbackSwitch loopback, Means means) {
        this.store = store;
        this.alarms = means.alarms();
        this.clock = means.clock();
        this.workers = means.executor();
        this.loopback = loopback;
        this.inOffice = means.inOffice();
        this.desk = new Desk(loopback, means.executor());
    }

    /** Listens from now on. */
    void open() {
        subscriptions = List.of(
                store.subscribe(QUESTIONS, delivery -> answer((Asked) delivery.event())),
                store.subscribe(answersTo(self), delivery -> answered((Answered) delivery.event())));
    }

    void close() {
        subscriptions.forEach(Subscription::cancel);
    }

    /** Has a question answered, here or elsewhere; the stage does not fail for want of an answer. */
    CompletionStage<Reply> ask(Question question) {
        if (loopback.inCharge()) {
            return desk.answer(question);
        }
        if (open.size() >= MOST_OPEN) {
            return CompletableFuture.completedStage(
                    overload("Too many requests wait for the node that carries the calls"));
        }
        Asked asked =
                new Asked(UUID.randomUUID().toString(), self, clock.instant().plus(LIMIT), question);
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        open.put(asked.id(), reply);
        Alarms.Alarm limit = alarms.set(
                LIMIT, () -> reply.complete(overload("The node that carries the calls did not answer in time")));
        reply.whenComplete((done, failure) -> {
            limit.cancel();
            open.remove(asked.id());
        });
        publish(QUESTIONS, asked).exceptionally(failure -> {
            LOG.log(Level.FINE, "A question to the node that carries the calls was lost", failure);
            reply.complete(overload("The node that carries the calls cannot be asked now"));
            return null;
        });
        return reply;
    }

    private void answer(Asked asked) {
        if (!asked.until().isAfter(clock.instant())) {
            return;
        }
        if (loopback.inCharge()) {
            desk.answer(asked.question())
                    .thenCompose(reply -> publish(answersTo(asked.by()), new Answered(asked.id(), reply)))
                    .exceptionally(failure -> {
                        LOG.log(Level.WARNING, "A question of another node was not answered", failure);
                        return null;
                    });
        } else if (inOffice.getAsBoolean()) {
            alarms.set(PAUSE, () -> answer(asked));
        }
    }

    private void answered(Answered answered) {
        CompletableFuture<Reply> reply = open.get(answered.id());
        if (reply != null) {
            // What hangs on it writes to a client.
            workers.execute(() -> reply.complete(answered.reply()));
        }
    }

    private CompletionStage<Void> publish(Topic topic, Object event) {
        return store.update("loopback/" + self, workspace -> {
            workspace.publish(topic, event);
            return null;
        });
    }

    private static Topic answersTo(String node) {
        return new Topic("loopback-answers/" + node);
    }

    private static Reply overload(String message) {
        return new Reply.Refused(Reason.OVERLOAD, message);
    }
}
