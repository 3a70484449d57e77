package io.tandem.telephony.loopback;

import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Room;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One leg and its virtual far end.
 *
 * @param id its name
 * @param farEnd how the far end behaves
 * @param number the far end's number, plain
 * @param from what is shown to the far end as the caller's number
 * @param operatorId the operator, if it is one
 * @param headers what the gateway gave the network with the call, the answer and the release
 * @param state its state; {@code TALKING} is everyone who has answered and is not held
 * @param end why it was released, if it is
 * @param redirectedTo where the network was told to send it
 * @param bridge which bridge it is on; 0 for none
 * @param room the room it is in
 * @param capturing whether what the far end says is kept
 * @param heard what the far end heard last, oldest first
 */
record Leg(
        LegId id,
        FarEnd farEnd,
        String number,
        String from,
        Optional<Long> operatorId,
        Map<String, String> headers,
        LegState state,
        Optional<LegEnd> end,
        Optional<String> redirectedTo,
        int bridge,
        Optional<Room> room,
        boolean capturing,
        List<Heard> heard) {

    /** How much is remembered of what was heard. */
    static final int MOST_HEARD = 100;

    Leg {
        headers = Map.copyOf(headers);
        heard = List.copyOf(heard);
    }

    /** The leg of somebody who calls in; it rings. */
    static Leg caller(LegId id, String number, String dialled) {
        return begin(id, FarEnd.CALLER, number, dialled, Optional.empty(), LegState.ALERTING);
    }

    /** The leg of somebody who is called. */
    static Leg dialled(LegId id, FarEnd farEnd, String number, String from, Optional<Long> operatorId) {
        return begin(id, farEnd, number, from, operatorId, LegState.DIALLING);
    }

    private static Leg begin(
            LegId id, FarEnd farEnd, String number, String from, Optional<Long> operatorId, LegState state) {
        return new Leg(
                id,
                farEnd,
                number,
                from,
                operatorId,
                Map.of(),
                state,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                List.of());
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

    /** In a room, and on no bridge. */
    Leg enter(Room newRoom) {
        return in(LegState.TALKING, 0).changed(draft -> draft.room = Optional.of(newRoom));
    }

    Leg leaveRoom() {
        return changed(draft -> draft.room = Optional.empty());
    }

    Leg release(LegEnd reason) {
        return in(LegState.RELEASED, 0).changed(draft -> draft.end = Optional.of(reason));
    }

    Leg redirect(String address) {
        return changed(draft -> draft.redirectedTo = Optional.of(address));
    }

    Leg capturing(boolean now) {
        return changed(draft -> draft.capturing = now);
    }

    /** Something is given to the network. */
    Leg give(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return changed(draft -> draft.headers = all);
    }

    Leg hear(Heard more) {
        List<Heard> all = new ArrayList<>(heard);
        all.add(more);
        return changed(draft -> draft.heard = all.subList(Math.max(0, all.size() - MOST_HEARD), all.size()));
    }

    /** Whether the two hear each other on a bridge. */
    boolean hears(Leg other) {
        return bridge != 0 && bridge == other.bridge && !id.equals(other.id);
    }

    private Leg in(LegState newState, int newBridge) {
        return changed(draft -> {
            draft.state = newState;
            draft.bridge = newBridge;
        });
    }

    private Leg changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Leg(
                id,
                farEnd,
                number,
                from,
                operatorId,
                draft.headers,
                draft.state,
                draft.end,
                draft.redirectedTo,
                draft.bridge,
                draft.room,
                draft.capturing,
                draft.heard);
    }

    /** A leg that is being changed: so that a change names what it changes, and nothing else. */
    private static final class Draft {

        private Map<String, String> headers;
        private LegState state;
        private Optional<LegEnd> end;
        private Optional<String> redirectedTo;
        private int bridge;
        private Optional<Room> room;
        private boolean capturing;
        private List<Heard> heard;

        Draft(Leg leg) {
            headers = leg.headers;
            state = leg.state;
            end = leg.end;
            redirectedTo = leg.redirectedTo;
            bridge = leg.bridge;
            room = leg.room;
            capturing = leg.capturing;
            heard = leg.heard;
        }
    }
}
