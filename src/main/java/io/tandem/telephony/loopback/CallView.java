package io.tandem.telephony.loopback;

import java.util.List;

/**
 * A call, as it is shown.
 *
 * @param id number of the call, which is that of its contact
 * @param customerId the customer it belongs to
 * @param live whether it goes on
 * @param recording {@code running}, {@code suspended} or {@code finished}; absent if nothing was recorded
 * @param legs its legs, in the order they came
 */
public record CallView(long id, long customerId, boolean live, String recording, List<LegView> legs) {

    static CallView of(Call call) {
        return new CallView(
                call.id(),
                call.customerId(),
                !call.isOver(),
                call.recording().map(Recording::word).orElse(null),
                call.legs().stream().map(leg -> LegView.of(call, leg)).toList());
    }
}
