package io.tandem.contact.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One interaction with a caller, of any medium.
 *
 * @param id unique on all nodes
 * @param origin where it came from
 * @param state how far it has come
 * @param since when the state began
 * @param parties who takes or took part, in the order they joined
 * @param queue the queue it is in, or was last offered from
 * @param plan who is in control and what comes next
 * @param recording of this contact
 * @param data attached by operators and programs
 * @param transcript reference to the transcript, if one is kept
 * @param disposition how the operator filed it
 * @param ending how it ended
 * @param journal what its parties see, if they write to one another; of a voice contact empty
 */
public record Contact(
        long id,
        Origin origin,
        ContactState state,
        Instant since,
        List<Party> parties,
        Optional<QueuePosition> queue,
        Plan plan,
        Recording recording,
        Map<String, String> data,
        Optional<String> transcript,
        Optional<String> disposition,
        Optional<Ending> ending,
        Journal journal) {

    /** Most data attached, by names: the contact is read and copied as a whole. */
    private static final int MOST_DATA = 200;

    public Contact {
        parties = List.copyOf(parties);
        data = Map.copyOf(data);
    }

    /** A contact without parties. */
    public static Contact begin(long id, Origin origin, ContactState state, Recording recording, Instant at) {
        return new Contact(
                id,
                origin,
                state,
                at,
                List.of(),
                Optional.empty(),
                Plan.NONE,
                recording,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Journal.EMPTY);
    }

    /** Whether it has not ended. */
    public boolean isLive() {
        return state != ContactState.ENDED;
    }

    /** The parties whose legs are there. */
    public List<Party> live() {
        return parties.stream().filter(Party::isLive).toList();
    }

    /** The parties whose legs wait for an answer. */
    public List<Party> pending() {
        return parties.stream().filter(Party::isPending).toList();
    }

    /** The caller, while their leg is there. */
    public Optional<Party> caller() {
        return first(party -> party.isLive() && party.role() == Role.CALLER);
    }

    /** The operator responsible now: of those who have answered, the first to join. */
    public Optional<Party> owner() {
        return first(party -> party.isAnswered() && party.role() == Role.OPERATOR);
    }

    /** The third party, while their leg is there. */
    public Optional<Party> thirdParty() {
        return first(party -> party.isLive() && party.role() == Role.THIRD_PARTY);
    }

    /** The part an operator has in it, while their leg is there. */
    public Optional<Party> partOf(long operatorId) {
        return first(party -> party.isLive()
                && party.operatorId().filter(id -> id == operatorId).isPresent());
    }

    /**
     * The party of a leg.
     *
     * @throws RefusedException if there is no such leg
     */
    public Party party(LegId leg) {
        return first(party -> party.leg().equals(leg))
                .orElseThrow(() -> new RefusedException(Refusal.Code.UNKNOWN_LEG, "there is no leg " + leg));
    }

    /**
     * The caller.
     *
     * @throws RefusedException if there is none
     */
    public Party requireCaller() {
        return caller().orElseThrow(
                        () -> new RefusedException(Refusal.Code.NO_CALLER, "contact " + id + " has no caller"));
    }

    /**
     * The operator responsible now.
     *
     * @throws RefusedException if there is none
     */
    public Party requireOwner() {
        return owner().orElseThrow(
                        () -> new RefusedException(Refusal.Code.NO_OPERATOR, "no operator is in contact " + id));
    }

    /**
     * The third party, who has answered.
     *
     * @throws RefusedException if there is none, or they have not
     */
    public Party requireThirdParty() {
        return thirdParty()
                .filter(Party::isAnswered)
                .orElseThrow(() -> new RefusedException(Refusal.Code.NOT_ANSWERED, "the third party has not answered"));
    }

    /**
     * Makes sure that caller and one operator are connected, and nobody else.
     *
     * @throws RefusedException if not
     */
    public Contact requirePair() {
        require(ContactState.CONNECTED);
        requireCaller();
        requireOwner();
        if (live().size() != 2) {
            throw new RefusedException(Refusal.Code.WRONG_STATE, "contact " + id + " is a conference");
        }
        return this;
    }

    /** The name for the next leg. */
    public LegId nextLeg() {
        return new LegId(id, parties.size() + 1);
    }

    /**
     * Makes sure that it is in one of some states.
     *
     * @throws RefusedException if not
     */
    public Contact require(ContactState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new RefusedException(Refusal.Code.WRONG_STATE, "contact " + id + " is " + state);
        }
        return this;
    }

    /** The same in another state. */
    public Contact to(ContactState newState, Instant at) {
        return changed(draft -> {
            draft.state = newState;
            draft.since = at;
        });
    }

    /** The same, over. */
    public Contact end(EndCause cause, Instant at) {
        return changed(draft -> {
            draft.state = ContactState.ENDED;
            draft.since = at;
            draft.plan = Plan.NONE;
            draft.ending = Optional.of(new Ending(cause, at));
        });
    }

    /** The same with one more party. */
    public Contact join(Party party) {
        List<Party> after = new ArrayList<>(parties);
        after.add(party);
        return changed(draft -> draft.parties = after);
    }

    /** The same with one party changed. */
    public Contact change(LegId leg, UnaryOperator<Party> how) {
        return changed(draft -> draft.parties = parties.stream()
                .map(party -> party.leg().equals(leg) ? how.apply(party) : party)
                .toList());
    }

    /** The same at another position. */
    public Contact withQueue(Optional<QueuePosition> position) {
        return changed(draft -> draft.queue = position);
    }

    /** The same with another plan. */
    public Contact withPlan(Plan newPlan) {
        return changed(draft -> draft.plan = newPlan);
    }

    /** The same with its recording changed. */
    public Contact withRecording(Recording newRecording) {
        return changed(draft -> draft.recording = newRecording);
    }

    /**
     * The same with data added or replaced, and some removed.
     *
     * @throws RefusedException if it would be too much
     */
    public Contact attach(Map<String, String> added, Set<String> removed) {
        Map<String, String> after = new HashMap<>(data);
        after.keySet().removeAll(removed);
        after.putAll(added);
        if (after.size() > MOST_DATA) {
            throw new RefusedException(Refusal.Code.TOO_MUCH_DATA, "contact " + id + " holds no more data");
        }
        return changed(draft -> draft.data = after);
    }

    /** The same with a transcript. */
    public Contact withTranscript(String reference) {
        return changed(draft -> draft.transcript = Optional.of(reference));
    }

    /** The same, filed. */
    public Contact withDisposition(String filedAs) {
        return changed(draft -> draft.disposition = Optional.of(filedAs));
    }

    /** The same with its journal changed. */
    public Contact noting(UnaryOperator<Journal> how) {
        return changed(draft -> draft.journal = how.apply(journal));
    }

    /**
     * The same with its whole journal; nothing if the beginning is missing.
     *
     * @param earlier the contact before, if it is known
     */
    public Optional<Contact> whole(Optional<Contact> earlier) {
        if (journal.since() == 0) {
            return Optional.of(this);
        }
        return earlier.map(Contact::journal)
                .filter(known -> known.since() == 0 && journal.continues(known))
                .map(known -> noting(end -> end.onto(known)));
    }

    /** Whether nothing more can be written. */
    public boolean isFull() {
        return journal.isFull();
    }

    private Contact changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.contact();
    }

    private Optional<Party> first(Predicate<Party> wanted) {
        return parties.stream().filter(wanted).findFirst();
    }

    /** A contact that is being changed: so that a change names what it changes, and nothing else. */
    private static final class Draft {

        private final long id;
        private final Origin origin;
        private ContactState state;
        private Instant since;
        private List<Party> parties;
        private Optional<QueuePosition> queue;
        private Plan plan;
        private Recording recording;
        private Map<String, String> data;
        private Optional<String> transcript;
        private Optional<String> disposition;
        private Optional<Ending> ending;
        private Journal journal;

        Draft(Contact contact) {
            id = contact.id;
            origin = contact.origin;
            state = contact.state;
            since = contact.since;
            parties = contact.parties;
            queue = contact.queue;
            plan = contact.plan;
            recording = contact.recording;
            data = contact.data;
            transcript = contact.transcript;
            disposition = contact.disposition;
            ending = contact.ending;
            journal = contact.journal;
        }

        Contact contact() {
            return new Contact(
                    id,
                    origin,
                    state,
                    since,
                    parties,
                    queue,
                    plan,
                    recording,
                    data,
                    transcript,
                    disposition,
                    ending,
                    journal);
        }
    }
}
