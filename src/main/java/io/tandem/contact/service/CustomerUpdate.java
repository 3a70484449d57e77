package io.tandem.contact.service;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Refusal;
import io.tandem.contact.model.RefusedException;
import io.tandem.store.Key;
import io.tandem.store.TimerName;
import io.tandem.store.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One atomic update at a customer: commands, and other state kept beside the contact centre's, so that both always agree.
 */
public final class CustomerUpdate {

    private final Workspace workspace;
    private final long customerId;
    private final Instant at;

    CustomerUpdate(Workspace workspace, long customerId, Instant at) {
        this.workspace = workspace;
        this.customerId = customerId;
        this.at = at;
    }

    /** The time of the whole update. */
    public Instant at() {
        return at;
    }

    /** A contact's state; nothing if the customer has none of that id, or it ended some time ago. */
    public Optional<Contact> contact(long id) {
        return workspace.get(Floors.contact(customerId, id));
    }

    /**
     * Carries out a command.
     *
     * @throws RefusedException if it is refused; unless it is caught, nothing of the update happens
     */
    public void execute(Command command) {
        if (Floors.execute(workspace, customerId, command) instanceof Outcome.Refused refused) {
            Refusal refusal = refused.refusal();
            throw new RefusedException(refusal.code(), refusal.reason());
        }
    }

    /** Other state of the customer's. */
    public <S> Optional<S> get(String kind, String id, Class<S> type) {
        return workspace.get(key(kind, id, type));
    }

    /** Sets other state of the customer's; its class is its type. */
    public void put(String kind, String id, Record state) {
        put(kind, id, state, state.getClass());
    }

    /** Sets other state of the customer's for a limited time, see {@link Workspace#put(Key, Object, Duration)}. */
    public void put(String kind, String id, Record state, Duration life) {
        put(kind, id, state, state.getClass(), life);
    }

    /** Removes other state of the customer's. */
    public void remove(String kind, String id, Class<?> type) {
        workspace.remove(key(kind, id, type));
    }

    /** Sets a timer, in place of one of the same name; see {@link ContactService#onTimer}. */
    public void setTimer(String kind, String id, Instant due) {
        workspace.setTimer(new TimerName(Floors.group(customerId), kind, id), due);
    }

    private <S> void put(String kind, String id, Object state, Class<S> type) {
        workspace.put(key(kind, id, type), type.cast(state));
    }

    private <S> void put(String kind, String id, Object state, Class<S> type, Duration life) {
        workspace.put(key(kind, id, type), type.cast(state), life);
    }

    private <S> Key<S> key(String kind, String id, Class<S> type) {
        return new Key<>(Floors.group(customerId), kind, id, type);
    }
}
