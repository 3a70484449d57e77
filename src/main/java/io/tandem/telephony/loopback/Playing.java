package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction.Play;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Prompt;
import io.tandem.telephony.speech.Speech;
import io.tandem.telephony.speech.Synthesiser;
import io.tandem.time.Alarms;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Lets parties hear prompts, one play at a time of each leg: as speech that lasts, or, where nothing speaks, as texts, each at once.
 * Each method is work of its call's mailbox.
 */
final class Playing {

    private final Reports reports;
    private final Synthesiser synthesiser;
    private final Alarms alarms;

    /** Has work done later, in its call's mailbox. */
    private final BiConsumer<LegId, BiConsumer<Call, Leg>> later;

    Playing(Reports reports, Synthesiser synthesiser, Alarms alarms, BiConsumer<LegId, BiConsumer<Call, Leg>> later) {
        this.reports = reports;
        this.synthesiser = synthesiser;
        this.alarms = alarms;
        this.later = later;
    }

    /** A party hears prompts; what it heard before stops. */
    void begin(Call call, Leg leg, Play play) {
        call.stopPlaying(leg.id());
        if (synthesiser.available()) {
            Performance performance = new Performance(play.play(), play.prompts());
            call.keepPerformance(leg.id(), performance);
            goOn(call, leg, performance);
        } else {
            play.prompts().forEach(prompt -> call.change(leg.id(), same -> same.hear(Heard.prompt(prompt))));
            reports.played(call, leg.id(), play.play());
        }
    }

    /** Stops the play of that number, if it goes on; nobody is told. */
    void stop(Call call, Leg leg, long number) {
        call.performance(leg.id())
                .filter(performance -> performance.number() == number)
                .ifPresent(performance -> call.stopPlaying(leg.id()));
    }

    private void goOn(Call call, Leg leg, Performance performance) {
        Optional<Prompt> next = performance.next();
        if (next.isPresent()) {
            synthesiser
                    .speak(next.get())
                    .thenAccept(speech -> whileItGoesOn(
                            leg, performance, (same, there) -> hear(same, there, performance, next.get(), speech)));
        } else {
            call.stopPlaying(leg.id());
            reports.played(call, leg.id(), performance.number());
        }
    }

    private void hear(Call call, Leg leg, Performance performance, Prompt prompt, Optional<Speech> spoken) {
        if (spoken.isPresent()) {
            String file = spoken.get().wav().getFileName().toString();
            call.change(leg.id(), same -> same.hear(Heard.prompt(file)));
            performance.keepAlarm(alarms.set(
                    spoken.get().length(),
                    () -> whileItGoesOn(leg, performance, (same, there) -> goOn(same, there, performance))));
        } else {
            call.change(leg.id(), same -> same.hear(Heard.prompt(prompt)));
            goOn(call, leg, performance);
        }
    }

    private void whileItGoesOn(Leg leg, Performance performance, BiConsumer<Call, Leg> work) {
        later.accept(leg.id(), (call, there) -> call.performance(leg.id())
                .filter(performance::equals)
                .ifPresent(same -> work.accept(call, there)));
    }
}
