package io.tandem.telephony.loopback;

import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Lets parties of several calls meet in rooms. Each method is work of its call's mailbox; what the others hear is work of
 * theirs, and lost to those for whom too much waits.
 */
final class Meetings {

    private final Rooms rooms = new Rooms();
    private final Reports reports;

    /** Has work done at another leg, in its call's mailbox. */
    private final BiConsumer<LegId, BiConsumer<Call, Leg>> elsewhere;

    Meetings(Reports reports, BiConsumer<LegId, BiConsumer<Call, Leg>> elsewhere) {
        this.reports = reports;
        this.elsewhere = elsewhere;
    }

    /** A party enters a room, if there is place; one who is in it already only changes how. */
    void join(Call call, Leg leg, Room room) {
        boolean inside = leg.room().filter(now -> now.id().equals(room.id())).isPresent();
        if (!inside) {
            leave(call, leg);
        }
        if (!rooms.enter(call.customerId(), room.id(), leg.id())) {
            reports.roomOver(call, leg.id(), false);
            return;
        }
        call.change(leg.id(), same -> same.enter(room));
        if (!inside) {
            tellOthers(call, leg.id(), room, room.join());
        }
    }

    /** A party leaves the room it is in, if any. */
    void leave(Call call, Leg leg) {
        leg.room().ifPresent(room -> {
            rooms.leave(call.customerId(), room.id(), leg.id());
            call.change(leg.id(), Leg::leaveRoom);
            tellOthers(call, leg.id(), room, room.leave());
        });
    }

    /** A party leaves the room it is in, because it is needed elsewhere. */
    void end(Call call, Leg leg) {
        if (leg.room().isPresent()) {
            leave(call, leg);
            reports.roomOver(call, leg.id(), true);
        }
    }

    /** The others in the room hear what a party says, unless it is muted. */
    void talk(Call call, Leg leg, Heard heard) {
        leg.room().filter(room -> !room.mute()).ifPresent(room -> spread(call, leg.id(), room, heard));
    }

    /** The others in the room hear the keys a party presses, if they are to. */
    void tones(Call call, Leg leg, Heard heard) {
        leg.room().filter(room -> !room.mute() && room.tones()).ifPresent(room -> spread(call, leg.id(), room, heard));
    }

    /** A party is in a room that it entered on another node; there was place for it. */
    void goOn(long customerId, Leg leg) {
        leg.room().ifPresent(room -> rooms.enter(customerId, room.id(), leg.id()));
    }

    /** All calls are gone, and with them all rooms. */
    void clear() {
        rooms.clear();
    }

    /** Whether a party of a call meets somebody in a room. */
    boolean goesOn(Call call) {
        return call.legs().stream().anyMatch(leg -> leg.room()
                .filter(room ->
                        !rooms.others(call.customerId(), room.id(), leg.id()).isEmpty())
                .isPresent());
    }

    private void spread(Call call, LegId from, Room room, Heard heard) {
        rooms.others(call.customerId(), room.id(), from).forEach(listener -> {
            boolean same = listener.contactId() == from.contactId();
            hear(listener, room, same ? heard : heard.fromCall(from.contactId()));
        });
    }

    /** Even without a prompt it is work of the others: their recordings have to follow. */
    private void tellOthers(Call call, LegId from, Room room, Optional<Prompt> prompt) {
        rooms.others(call.customerId(), room.id(), from)
                .forEach(listener -> prompt.ifPresentOrElse(
                        heard -> hear(listener, room, Heard.prompt(heard)),
                        () -> elsewhere.accept(listener, (other, leg) -> {})));
    }

    /** They may have left the room by the time it gets there. */
    private void hear(LegId listener, Room room, Heard heard) {
        elsewhere.accept(listener, (other, leg) -> {
            if (leg.room().filter(now -> now.id().equals(room.id())).isPresent()) {
                other.change(leg.id(), same -> same.hear(heard));
            }
        });
    }
}
