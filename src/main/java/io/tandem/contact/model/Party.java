package io.tandem.contact.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One participant of a contact and the leg that connects them.
 *
 * @param leg names the leg
 * @param role what they are in the contact
 * @param operatorId the operator, if it is one
 * @param address the number or address reached
 * @param state of the leg
 * @param since when the state began
 * @param began when the leg began
 * @param answered when they answered
 * @param ended when the leg was released
 * @param end why the leg was released
 */
public record Party(
        LegId leg,
        Role role,
        Optional<Long> operatorId,
        String address,
        LegState state,
        Instant since,
        Instant began,
        Optional<Instant> answered,
        Optional<Instant> ended,
        Optional<LegEnd> end) {

    /** A party that begins. */
    public static Party begin(
            LegId leg, Role role, Optional<Long> operatorId, String address, LegState state, Instant at) {
        return new Party(
                leg, role, operatorId, address, state, at, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the leg is there. */
    public boolean isLive() {
        return state != LegState.RELEASED;
    }

    /** Whether the leg is there and was answered. */
    public boolean isAnswered() {
        return isLive() && answered.isPresent();
    }

    /** Whether the leg is there and waits for an answer. */
    public boolean isPending() {
        return isLive() && answered.isEmpty();
    }

    /** The phone rings: dialling → alerting. */
    public Party alert(Instant at) {
        require(state == LegState.DIALLING, "is not being dialled");
        return to(LegState.ALERTING, at);
    }

    /** The party answers: dialling or alerting → talking. */
    public Party answer(Instant at) {
        require(isPending(), "does not wait for an answer");
        return new Party(leg, role, operatorId, address, LegState.TALKING, at, began, Optional.of(at), ended, end);
    }

    /** Put aside: talking → held. */
    public Party hold(Instant at) {
        require(state == LegState.TALKING, "is not talking");
        return to(LegState.HELD, at);
    }

    /** Fetched back: held → talking. */
    public Party retrieve(Instant at) {
        require(state == LegState.HELD, "is not on hold");
        return to(LegState.TALKING, at);
    }

    /** The leg ends: any → released. */
    public Party release(LegEnd why, Instant at) {
        require(isLive(), "is released already");
        return new Party(
                leg,
                role,
                operatorId,
                address,
                LegState.RELEASED,
                at,
                began,
                answered,
                Optional.of(at),
                Optional.of(why));
    }

    /** The same in another role. */
    public Party as(Role newRole) {
        return new Party(leg, newRole, operatorId, address, state, since, began, answered, ended, end);
    }

    private Party to(LegState newState, Instant at) {
        return new Party(leg, role, operatorId, address, newState, at, began, answered, ended, end);
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new RefusedException(Refusal.Code.WRONG_STATE, "leg " + leg + " " + what);
        }
    }
}
