package io.tandem.telephony.loopback;

import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One leg and its virtual far end.
 *
 * @param id its name
 * @param farEnd how the far end behaves
 * @param number the far end's number, plain
 * @param from what is shown to the far end as the caller's number
 * @param operatorId the operator, if it is one
 * @param state its state; {@code TALKING} is everyone who has answered and is not held
 * @param end why it was released, if it is
 * @param bridge which bridge it is on; 0 for none
 * @param heard what the far end heard last, oldest first
 */
record Leg(
        LegId id,
        FarEnd farEnd,
        String number,
        String from,
        Optional<Long> operatorId,
        LegState state,
        Optional<LegEnd> end,
        int bridge,
        List<Heard> heard) {

    /** How much is remembered of what was heard. */
    static final int MOST_HEARD = 100;

    /** The leg of somebody who calls in; it rings. */
    static Leg caller(LegId id, String number, String dialled) {
        return new Leg(
                id,
                FarEnd.CALLER,
                number,
                dialled,
                Optional.empty(),
                LegState.ALERTING,
                Optional.empty(),
                0,
                List.of());
    }

    /** The leg of somebody who is called. */
    static Leg dialled(LegId id, FarEnd farEnd, String number, String from, Optional<Long> operatorId) {
        return new Leg(id, farEnd, number, from, operatorId, LegState.DIALLING, Optional.empty(), 0, List.of());
    }

    boolean isLive() {
        return state != LegState.RELEASED;
    }

    boolean isAlerting() {
        return state == LegState.ALERTING;
    }

    boolean isAnswered() {
        return state == LegState.TALKING || state == LegState.HELD;
    }

    Leg alert() {
        return in(LegState.ALERTING, 0);
    }

    Leg answer() {
        return in(LegState.TALKING, 0);
    }

    Leg hold() {
        return in(LegState.HELD, 0);
    }

    Leg talkOn(int newBridge) {
        return in(LegState.TALKING, newBridge);
    }

    Leg release(LegEnd reason) {
        return new Leg(id, farEnd, number, from, operatorId, LegState.RELEASED, Optional.of(reason), 0, heard);
    }

    Leg hear(Heard more) {
        List<Heard> all = new ArrayList<>(heard);
        all.add(more);
        return new Leg(
                id,
                farEnd,
                number,
                from,
                operatorId,
                state,
                end,
                bridge,
                List.copyOf(all.subList(Math.max(0, all.size() - MOST_HEARD), all.size())));
    }

    /** Whether the two hear each other. */
    boolean hears(Leg other) {
        return bridge != 0 && bridge == other.bridge && !id.equals(other.id);
    }

    private Leg in(LegState newState, int newBridge) {
        return new Leg(id, farEnd, number, from, operatorId, newState, end, newBridge, heard);
    }
}
