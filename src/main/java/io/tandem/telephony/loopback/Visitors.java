package io.tandem.telephony.loopback;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.TypeAsCaller;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Refusal;
import io.tandem.contact.service.ContactService;
import io.tandem.directory.Directory;
import io.tandem.directory.QueueProfile;
import io.tandem.telephony.loopback.LoopbackException.Reason;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Virtual visitors: people who chat, write emails or want to be called back, as clients of the core. No call blocks; stages
 * fail with a {@link LoopbackException}.
 */
@ApplicationScoped
class Visitors {

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private VisitorBook book;

    @Inject
    private ContactService contacts;

    @Inject
    private Directory directory;

    /** Somebody comes, and writes something if they want to. */
    CompletionStage<VisitorView> come(NewVisitor visitor) {
        return explained(CompletableFuture.supplyAsync(() -> queue(visitor), workers)
                .thenCompose(
                        queue -> contacts.newContactId().thenCompose(id -> arrive(id, queue.customerId(), visitor))));
    }

    /** What a visitor sees. */
    CompletionStage<VisitorView> look(long id) {
        return explained(customerOf(id).thenCompose(customerId -> view(id, customerId)));
    }

    /** A visitor writes. */
    CompletionStage<VisitorView> write(long id, Written written) {
        return act(id, at -> new WriteAsCaller(id, written.text(), at));
    }

    /** A visitor begins or stops typing. */
    CompletionStage<VisitorView> type(long id, Keyboard keyboard) {
        return act(id, at -> new TypeAsCaller(id, keyboard.typing(), "", at));
    }

    /** A visitor leaves. */
    CompletionStage<VisitorView> leave(long id) {
        return act(id, at -> new LeaveAsCaller(id, at));
    }

    private QueueProfile queue(NewVisitor visitor) {
        return directory
                .queue(visitor.queue())
                .orElseThrow(() -> new LoopbackException(Reason.CONFLICT, "There is no such queue"));
    }

    private CompletionStage<VisitorView> arrive(long id, long customerId, NewVisitor visitor) {
        return book.enter(new KnownVisitor(id, customerId))
                .thenCompose(entered -> execute(
                        customerId,
                        at -> new Arrive(
                                id,
                                visitor.origin(customerId, at),
                                Recording.none(false, false),
                                Optional.of(visitor.queue()),
                                Optional.empty(),
                                at)))
                .thenCompose(arrived -> visitor.first()
                        .map(first -> execute(customerId, at -> new WriteAsCaller(id, first.text(), at)))
                        .orElse(arrived()))
                .thenCompose(done -> view(id, customerId));
    }

    private static CompletionStage<Void> arrived() {
        return CompletableFuture.completedStage(null);
    }

    private CompletionStage<VisitorView> act(long id, Function<Instant, Command> command) {
        return explained(customerOf(id)
                .thenCompose(customerId -> execute(customerId, command).thenCompose(done -> view(id, customerId))));
    }

    private CompletionStage<Void> execute(long customerId, Function<Instant, Command> command) {
        return contacts.execute(customerId, command).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                throw refused(refused.refusal());
            }
        });
    }

    private CompletionStage<VisitorView> view(long id, long customerId) {
        return contacts.contact(customerId, id)
                .thenApply(found -> found.map(VisitorView::of).orElseThrow(Visitors::unknown));
    }

    private CompletionStage<Long> customerOf(long id) {
        return book.find(id)
                .thenApply(found -> found.map(KnownVisitor::customerId).orElseThrow(Visitors::unknown));
    }

    private static LoopbackException refused(Refusal refusal) {
        return new LoopbackException(Reason.CONFLICT, refusal.reason());
    }

    private static LoopbackException unknown() {
        return new LoopbackException(Reason.UNKNOWN, "There is no such visitor");
    }

    /** By hand: a stage derived from a failed one would hide the reason within another exception. */
    private static <T> CompletionStage<T> explained(CompletionStage<T> stage) {
        CompletableFuture<T> explained = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                explained.complete(value);
            } else {
                explained.completeExceptionally(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        });
        return explained;
    }
}
