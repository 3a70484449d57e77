package io.tandem.contact.model;

import io.tandem.contact.model.Refusal.Code;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator is doing now.
 *
 * @param id the operator in the directory
 * @param customerId the customer they work for
 * @param settings how they work
 * @param state what they are doing
 * @param since when the state began
 * @param licence the licence held while logged in
 * @param contact the contact ringing or in progress; during wrap the one being finished
 * @param onBreak the break or busy state they are in
 * @param pendingBreak the break or busy state that begins after the contact and its wrap
 * @param wrapEnds when wrap ends by itself; empty while wrap is open-ended
 */
public record Operator(
        long id,
        long customerId,
        OperatorSettings settings,
        OperatorState state,
        Instant since,
        Optional<LicenceKind> licence,
        Optional<Long> contact,
        Optional<Break> onBreak,
        Optional<Break> pendingBreak,
        Optional<Instant> wrapEnds) {

    private static final Set<OperatorState> IN_CONTACT = EnumSet.of(OperatorState.RINGING, OperatorState.ON_CALL);

    /** An operator who has not logged in. */
    public static Operator loggedOut(long id, long customerId, OperatorSettings settings, Instant at) {
        return new Operator(
                id,
                customerId,
                settings,
                OperatorState.LOGGED_OUT,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the next contact may be offered. */
    public boolean isWaiting() {
        return state == OperatorState.WAITING;
    }

    /** Whether a contact is ringing or in progress. */
    public boolean isInContact() {
        return IN_CONTACT.contains(state);
    }

    /** Logs in with a licence: logged out → waiting. */
    public Operator logIn(LicenceKind kind, Instant at) {
        require(state == OperatorState.LOGGED_OUT, Code.WRONG_STATE, "is logged in already");
        return next(OperatorState.WAITING, at, Optional.of(kind), Optional.empty());
    }

    /**
     * Logs out: any state outside a contact → logged out. A break asked for is forgotten, and so is a choice of media: it
     * was made by a desktop that may not be the next one.
     */
    public Operator logOut(Instant at) {
        requireLoggedIn();
        require(!isInContact(), Code.IN_CONTACT, "is in a contact");
        return next(OperatorState.LOGGED_OUT, at, Optional.empty(), Optional.empty())
                .withSettings(settings.withMedia(EnumSet.allOf(Medium.class)));
    }

    /**
     * A contact rings: waiting, wrap, break or busy → ringing. Wrap is cut short; a break goes on after the contact.
     * Whether the operator may be disturbed in one of the latter three is for the caller to decide.
     */
    public Operator ring(long contactId, Instant at) {
        requireLoggedIn();
        require(!isInContact(), Code.OPERATOR_UNAVAILABLE, "is in a contact");
        return inContact(OperatorState.RINGING, contactId, at, pendingBreak.or(() -> onBreak));
    }

    /** The operator is connected: ringing → on call. */
    public Operator answer(Instant at) {
        require(state == OperatorState.RINGING, Code.WRONG_STATE, "is not ringing");
        return inContact(OperatorState.ON_CALL, contact.orElseThrow(), at, pendingBreak);
    }

    /** Ringing came to nothing: ringing → the break asked for, or waiting. */
    public Operator miss(Instant at) {
        require(state == OperatorState.RINGING, Code.WRONG_STATE, "is not ringing");
        return free(at);
    }

    /** The phone could not be reached: ringing → the break asked for, or busy. */
    public Operator missUnreachable(Instant at) {
        require(state == OperatorState.RINGING, Code.WRONG_STATE, "is not ringing");
        return pause(pendingBreak.orElseGet(Break::unreachable), at);
    }

    /** The operator leaves the contact: on call → wrap; without wrap time → the break asked for, or waiting. */
    public Operator leave(Instant at) {
        require(state == OperatorState.ON_CALL, Code.WRONG_STATE, "is not on a call");
        return settings.wrapTime().isZero() ? free(at) : wrap(at, Optional.of(at.plus(settings.wrapTime())));
    }

    /** Asks for time to finish: waiting or wrap → wrap without an end of its own. */
    public Operator startWrap(Instant at) {
        require(
                state == OperatorState.WAITING || state == OperatorState.WRAP,
                Code.WRONG_STATE,
                "is neither waiting nor in wrap");
        return wrap(at, Optional.empty());
    }

    /** Wrap is over: wrap → the break asked for, or waiting. */
    public Operator endWrap(Instant at) {
        require(state == OperatorState.WRAP, Code.WRONG_STATE, "is not in wrap");
        return free(at);
    }

    /** Asks for a break: at once when waiting or on a break; else it begins after the contact and its wrap. */
    public Operator startBreak(Break wanted, Instant at) {
        requireLoggedIn();
        return isInContact() || state == OperatorState.WRAP ? withPendingBreak(Optional.of(wanted)) : pause(wanted, at);
    }

    /** Ends the break, or takes back one that was only asked for. */
    public Operator endBreak(Instant at) {
        requireLoggedIn();
        if (onBreak.isPresent()) {
            return next(OperatorState.WAITING, at, licence, Optional.empty());
        }
        require(pendingBreak.isPresent(), Code.WRONG_STATE, "is not on a break and has not asked for one");
        return withPendingBreak(Optional.empty());
    }

    /** Works in another way from now on; the state stays. */
    public Operator withSettings(OperatorSettings newSettings) {
        return new Operator(
                id, customerId, newSettings, state, since, licence, contact, onBreak, pendingBreak, wrapEnds);
    }

    private Operator free(Instant at) {
        return pendingBreak
                .map(wanted -> pause(wanted, at))
                .orElseGet(() -> next(OperatorState.WAITING, at, licence, Optional.empty()));
    }

    private Operator pause(Break wanted, Instant at) {
        return next(wanted.kind().state(), at, licence, Optional.of(wanted));
    }

    private Operator wrap(Instant at, Optional<Instant> ends) {
        return new Operator(
                id,
                customerId,
                settings,
                OperatorState.WRAP,
                at,
                licence,
                contact,
                Optional.empty(),
                pendingBreak,
                ends);
    }

    private Operator inContact(OperatorState newState, long contactId, Instant at, Optional<Break> afterwards) {
        return new Operator(
                id,
                customerId,
                settings,
                newState,
                at,
                licence,
                Optional.of(contactId),
                Optional.empty(),
                afterwards,
                Optional.empty());
    }

    private Operator next(OperatorState newState, Instant at, Optional<LicenceKind> seat, Optional<Break> paused) {
        return new Operator(
                id,
                customerId,
                settings,
                newState,
                at,
                seat,
                Optional.empty(),
                paused,
                Optional.empty(),
                Optional.empty());
    }

    private Operator withPendingBreak(Optional<Break> wanted) {
        return new Operator(id, customerId, settings, state, since, licence, contact, onBreak, wanted, wrapEnds);
    }

    /**
     * Makes sure that the operator is logged in.
     *
     * @throws RefusedException if not
     */
    public void requireLoggedIn() {
        require(state != OperatorState.LOGGED_OUT, Code.LOGGED_OUT, "is logged out");
    }

    private void require(boolean holds, Code code, String what) {
        if (!holds) {
            throw new RefusedException(code, "operator " + id + " " + what);
        }
    }
}
