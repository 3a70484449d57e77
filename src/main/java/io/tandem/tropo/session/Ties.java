package io.tandem.tropo.session;

import io.tandem.contact.model.LegId;
import io.tandem.tropo.document.Upload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a session has to do with contacts. Immutable.
 *
 * @param contactId its call or text conversation, once there is one
 * @param caller the user's leg there, once it was answered or has arrived
 * @param recording where the recording of the whole call goes, while it runs
 * @param doing effects that are being carried out, by their numbers
 * @param taken whether an operator has taken the user away
 */
record Ties(
        Optional<Long> contactId,
        Optional<LegId> caller,
        Optional<Upload> recording,
        Map<Long, Tie> doing,
        boolean taken) {

    /** None. */
    static final Ties NONE = new Ties(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), false);

    Ties {
        doing = Map.copyOf(doing);
    }

    /** Those of a session that begins with a contact. */
    static Ties to(LegId caller) {
        return new Ties(Optional.of(caller.contactId()), Optional.of(caller), Optional.empty(), Map.of(), false);
    }

    Ties with(long operation, Tie tie) {
        Map<Long, Tie> after = new LinkedHashMap<>(doing);
        after.put(operation, tie);
        return new Ties(contactId, caller, recording, after, taken);
    }

    Ties without(long operation) {
        Map<Long, Tie> after = new LinkedHashMap<>(doing);
        after.remove(operation);
        return new Ties(contactId, caller, recording, after, taken);
    }

    Ties recording(Optional<Upload> to) {
        return new Ties(contactId, caller, to, doing, taken);
    }

    /** The same with the contact that is the session's call or conversation from now on. */
    Ties own(long id, Optional<LegId> leg) {
        return new Ties(Optional.of(id), leg, recording, doing, taken);
    }

    /** The same after an operator has taken the user away. */
    Ties takenAway() {
        return new Ties(contactId, caller, recording, doing, true);
    }

    boolean isOwn(long id) {
        return contactId.filter(own -> own == id).isPresent();
    }

    boolean isCaller(LegId leg) {
        return caller.filter(leg::equals).isPresent();
    }

    /** All that it has to do with. */
    Set<Long> contacts() {
        Set<Long> all = new TreeSet<>();
        contactId.ifPresent(all::add);
        doing.values().forEach(tie -> tie.contact().ifPresent(all::add));
        return all;
    }

    /** The effect of a kind that has been carried out for longest. */
    <T extends Tie> Optional<Entry<Long, T>> find(Class<T> kind) {
        return doing.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .min(Entry.comparingByKey())
                .map(entry -> Map.entry(entry.getKey(), kind.cast(entry.getValue())));
    }

    /** The message to a third party that a contact is for. */
    Optional<Entry<Long, Tie.Messaging>> messageBy(long id) {
        return doing.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Tie.Messaging messaging
                        && messaging.contactId().filter(own -> own == id).isPresent())
                .map(entry -> Map.entry(entry.getKey(), (Tie.Messaging) entry.getValue()))
                .findFirst();
    }
}
