package io.tandem.telephony.loopback;

import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Room;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A leg, as it is shown.
 *
 * @param leg its number within the call, from 1
 * @param farEnd how its far end behaves, for example {@code phone}
 * @param number the far end's number
 * @param shown the number that the far end sees: the caller's, or for a caller the one dialled
 * @param operatorId the operator; absent for anybody else
 * @param state {@code dialling}, {@code alerting}, {@code talking}, {@code held} or {@code released}
 * @param cause why it was released; absent while it is not
 * @param hears numbers of the legs it hears
 * @param music whether it hears music
 * @param room id of the room it is in; absent if it is in none
 * @param capturing whether what it says is kept
 * @param redirectedTo where the network was told to send it; absent if it was not
 * @param headers what the network was given with the call, the answer and the release
 * @param heard what it heard last, oldest first
 */
public record LegView(
        int leg,
        String farEnd,
        String number,
        String shown,
        Long operatorId,
        String state,
        String cause,
        List<Integer> hears,
        boolean music,
        String room,
        boolean capturing,
        String redirectedTo,
        Map<String, String> headers,
        List<Heard> heard) {

    static LegView of(Call call, Leg leg) {
        return new LegView(
                leg.id().number(),
                leg.farEnd().word(),
                leg.number(),
                leg.from(),
                leg.operatorId().orElse(null),
                lower(leg.state()),
                leg.end().map(LegView::lower).orElse(null),
                call.heardBy(leg),
                leg.state() == LegState.HELD,
                leg.room().map(Room::id).orElse(null),
                leg.capturing(),
                leg.redirectedTo().orElse(null),
                leg.headers(),
                leg.heard());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
