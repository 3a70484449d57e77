package io.tandem.contact.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param messages what was written, in order, the first with index 1; of a voice contact none
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
        List<Message> messages) {

    /** Most messages of one contact: it is read and copied as a whole. */
    private static final int MOST_MESSAGES = 2_000;

    /** From so many characters on nothing more is written: all of it, told at once, fits what may wait for a client. */
    private static final int MOST_TEXT = 500_000;

    public Contact {
        parties = List.copyOf(parties);
        data = Map.copyOf(data);
        messages = List.copyOf(messages);
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
                List.of());
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
        return new Contact(
                id,
                origin,
                newState,
                at,
                parties,
                queue,
                plan,
                recording,
                data,
                transcript,
                disposition,
                ending,
                messages);
    }

    /** The same, over. */
    public Contact end(EndCause cause, Instant at) {
        return new Contact(
                id,
                origin,
                ContactState.ENDED,
                at,
                parties,
                queue,
                Plan.NONE,
                recording,
                data,
                transcript,
                disposition,
                Optional.of(new Ending(cause, at)),
                messages);
    }

    /** The same with one more party. */
    public Contact join(Party party) {
        List<Party> after = new ArrayList<>(parties);
        after.add(party);
        return withParties(after);
    }

    /** The same with one party changed. */
    public Contact change(LegId leg, UnaryOperator<Party> how) {
        return withParties(parties.stream()
                .map(party -> party.leg().equals(leg) ? how.apply(party) : party)
                .toList());
    }

    /** The same at another position. */
    public Contact withQueue(Optional<QueuePosition> position) {
        return new Contact(
                id,
                origin,
                state,
                since,
                parties,
                position,
                plan,
                recording,
                data,
                transcript,
                disposition,
                ending,
                messages);
    }

    /** The same with another plan. */
    public Contact withPlan(Plan newPlan) {
        return new Contact(
                id,
                origin,
                state,
                since,
                parties,
                queue,
                newPlan,
                recording,
                data,
                transcript,
                disposition,
                ending,
                messages);
    }

    /** The same with its recording changed. */
    public Contact withRecording(Recording newRecording) {
        return new Contact(
                id,
                origin,
                state,
                since,
                parties,
                queue,
                plan,
                newRecording,
                data,
                transcript,
                disposition,
                ending,
                messages);
    }

    /** The same with data added or replaced, and some removed. */
    public Contact attach(Map<String, String> added, Set<String> removed) {
        Map<String, String> after = new HashMap<>(data);
        after.keySet().removeAll(removed);
        after.putAll(added);
        return new Contact(
                id,
                origin,
                state,
                since,
                parties,
                queue,
                plan,
                recording,
                after,
                transcript,
                disposition,
                ending,
                messages);
    }

    /** The same with a transcript. */
    public Contact withTranscript(String reference) {
        return noted(Optional.of(reference), disposition, messages);
    }

    /** The same, filed. */
    public Contact withDisposition(String filedAs) {
        return noted(transcript, Optional.of(filedAs), messages);
    }

    /**
     * The same with one message more.
     *
     * @throws RefusedException if it {@linkplain #isFull() is full}
     */
    public Contact write(LegId author, String text, Instant at) {
        if (isFull()) {
            throw new RefusedException(Refusal.Code.TOO_MANY_MESSAGES, "contact " + id + " holds no more messages");
        }
        List<Message> after = new ArrayList<>(messages);
        after.add(new Message(messages.size() + 1, author, text, at));
        return noted(transcript, disposition, after);
    }

    /** Whether nothing more can be written. */
    public boolean isFull() {
        return messages.size() >= MOST_MESSAGES
                || messages.stream()
                                .mapToInt(message -> message.text().length())
                                .sum()
                        >= MOST_TEXT;
    }

    /** What was written last. */
    public Message lastMessage() {
        return messages.get(messages.size() - 1);
    }

    private Contact noted(Optional<String> newTranscript, Optional<String> filedAs, List<Message> written) {
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
                newTranscript,
                filedAs,
                ending,
                written);
    }

    private Contact withParties(List<Party> newParties) {
        return new Contact(
                id,
                origin,
                state,
                since,
                newParties,
                queue,
                plan,
                recording,
                data,
                transcript,
                disposition,
                ending,
                messages);
    }

    private Optional<Party> first(Predicate<Party> wanted) {
        return parties.stream().filter(wanted).findFirst();
    }
}
