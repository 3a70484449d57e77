package io.tandem.contact.service;

import io.tandem.contact.ContactCentre;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Queue;
import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Versioned;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The way into the contact centre: runs commands, each as one atomic update, and answers questions about the state. No
 * call blocks; stages fail with {@link io.tandem.store.StoreException} if the store, or with
 * {@link io.tandem.directory.DirectoryUnavailableException} if the directory cannot be reached.
 */
@ApplicationScoped
public class ContactService {

    private static final Logger LOG = Logger.getLogger(ContactService.class.getName());
    static final String CONTACTS = "contact";

    private Store store;
    private Clock clock;
    private Staffing staffing;

    /** For CDI's proxy only. */
    protected ContactService() {}

    @Inject
    public ContactService(Store store, Clock clock, Staffing staffing) {
        this.store = store;
        this.clock = clock;
        this.staffing = staffing;
    }

    @PostConstruct
    void handleTimers() {
        store.onTimer(Floors.TIMERS, this::due);
    }

    /**
     * Carries out a command at a customer.
     *
     * @param command makes the command, given the time it is carried out at
     */
    public CompletionStage<Outcome> execute(long customerId, Function<Instant, Command> command) {
        return staffing.ready(customerId)
                .thenCompose(staffed -> store.update(
                        Floors.group(customerId),
                        workspace -> Floors.execute(workspace, customerId, command.apply(clock.instant()))));
    }

    /**
     * Carries out what the switch reports, unless a node has charge of it now that had not yet in that term.
     *
     * @param term the one in which it is reported
     */
    CompletionStage<Outcome> executeReport(long customerId, long term, Function<Instant, Command> command) {
        return staffing.ready(customerId)
                .thenCompose(staffed -> store.update(Floors.group(customerId), workspace -> {
                    Optional<SwitchTerm> current = workspace.get(Floors.term(customerId));
                    return current.filter(other -> other.number() > term).isPresent()
                            ? new Outcome.Ignored("another node has charge of the switch")
                            : Floors.execute(workspace, customerId, command.apply(clock.instant()));
                }));
    }

    /**
     * Does at a customer what takes more than a command, in one atomic update.
     *
     * @param work may be run several times, so it has no other effect; must not block. The stage fails with what it throws,
     *     and nothing has changed then
     */
    public <R> CompletionStage<R> update(long customerId, Function<CustomerUpdate, R> work) {
        return staffing.ready(customerId)
                .thenCompose(staffed -> store.update(
                        Floors.group(customerId),
                        workspace -> work.apply(new CustomerUpdate(workspace, customerId, clock.instant()))));
    }

    /**
     * Says what to do when a timer of a kind rings that an update has set. One handler for each kind.
     *
     * @param due gets the timer's id, in an update of its own; the timer rings again if it throws
     */
    public void onTimer(String kind, BiConsumer<CustomerUpdate, String> due) {
        store.onTimer(
                kind,
                name -> update(Floors.customerOf(name.group()), update -> {
                    due.accept(update, name.id());
                    return null;
                }));
    }

    /** A number for a new contact, unique on all nodes and never used before. */
    public CompletionStage<Long> newContactId() {
        return store.next(CONTACTS);
    }

    /** An operator's state; nothing if the customer has none of that id. */
    public CompletionStage<Optional<Operator>> operator(long customerId, long id) {
        return read(customerId, Floors.operator(customerId, id));
    }

    /** A contact's state; nothing if the customer has none of that id, or it ended some time ago. */
    public CompletionStage<Optional<Contact>> contact(long customerId, long id) {
        return read(customerId, Floors.contact(customerId, id));
    }

    /** A queue's state; nothing if the customer has none of that id. */
    public CompletionStage<Optional<Queue>> queue(long customerId, long id) {
        return read(customerId, Floors.queue(customerId, id));
    }

    /**
     * Where everything that happens at a customer is published step by step, as
     * {@link io.tandem.contact.event.StepEvents}: all that one command made happen at once.
     */
    public static Topic steps(long customerId) {
        return Floors.steps(customerId);
    }

    /** Those of one contact that is written with, without those of whom else the command touched. */
    public static Topic steps(long customerId, long contactId) {
        return Floors.steps(customerId, contactId);
    }

    /**
     * Where it is published, step by step, what happens to contacts of all customers that applications control, as
     * {@link io.tandem.contact.event.ScriptEvents}.
     */
    public static Topic scripts() {
        return Floors.SCRIPTS;
    }

    /** What was written to users of conversations, of all customers, as {@link io.tandem.contact.event.TextsWritten}. */
    public static Topic texts() {
        return Floors.TEXTS;
    }

    private <S> CompletionStage<Optional<S>> read(long customerId, Key<S> key) {
        return staffing.ready(customerId)
                .thenCompose(staffed -> store.read(key))
                .thenApply(found -> found.map(Versioned::state));
    }

    private CompletionStage<Void> due(TimerName name) {
        return execute(Floors.customerOf(name.group()), at -> ContactCentre.onTimer(Floors.timer(name), at))
                .thenAccept(outcome -> {
                    if (outcome instanceof Outcome.Refused refused) {
                        LOG.log(Level.FINE, "Timer {0} came too late: {1}", new Object[] {name, refused.refusal()});
                    }
                });
    }
}
