package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegId;
import io.tandem.time.Alarms;
import java.util.function.BiConsumer;

/** Captures what parties say, one capture at a time of each leg. Each method is work of its call's mailbox. */
final class Captures {

    private final Reports reports;
    private final RecordingFolder recordings;
    private final Alarms alarms;

    /** Has work done later, in its call's mailbox. */
    private final BiConsumer<LegId, BiConsumer<Call, Leg>> later;

    Captures(
            Reports reports,
            RecordingFolder recordings,
            Alarms alarms,
            BiConsumer<LegId, BiConsumer<Call, Leg>> later) {
        this.reports = reports;
        this.recordings = recordings;
        this.alarms = alarms;
        this.later = later;
    }

    /** Begins; what the leg captured before ends. */
    void begin(Call call, Leg leg, SwitchInstruction.Capture order) {
        end(call, leg);
        if (order.limits().beep()) {
            call.change(leg.id(), same -> same.hear(Heard.beep()));
        }
        Take take = recordings.capture(leg.id(), order.capture(), order.limits());
        call.keepTake(leg.id(), take);
        call.change(leg.id(), same -> same.capturing(true));
        await(leg, take);
    }

    /** The party is heard. */
    void sound(Call call, Leg leg) {
        call.take(leg.id()).ifPresent(take -> {
            // What is over by its limits hears nothing more, even if its alarm is late.
            if (take.isDue()) {
                end(call, leg);
            } else {
                take.sound();
                await(leg, take);
            }
        });
    }

    /** Ends the capture of that number, if it goes on. */
    void end(Call call, Leg leg, long number) {
        call.take(leg.id()).filter(take -> take.number() == number).ifPresent(take -> end(call, leg));
    }

    /** Ends what the leg captures, if anything, and tells what came of it. */
    void end(Call call, Leg leg) {
        call.dropTake(leg.id()).ifPresent(take -> {
            call.change(leg.id(), same -> same.capturing(false));
            reports.captured(call, leg.id(), take.number(), take.finish());
        });
    }

    private void await(Leg leg, Take take) {
        take.keepAlarm(alarms.set(
                take.left(),
                () -> later.accept(leg.id(), (call, there) -> call.take(leg.id())
                        .filter(take::equals)
                        .ifPresent(same -> ring(call, there, same)))));
    }

    /** The party may have been heard again since the alarm rang. */
    private void ring(Call call, Leg leg, Take take) {
        if (take.isDue()) {
            end(call, leg);
        } else {
            await(leg, take);
        }
    }
}
