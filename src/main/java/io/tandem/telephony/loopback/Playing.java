package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction.Play;

/** Lets parties hear prompts: as texts, each at once. Each method is work of its call's mailbox. */
final class Playing {

    private final Reports reports;

    Playing(Reports reports) {
        this.reports = reports;
    }

    /** A party hears prompts. */
    void begin(Call call, Leg leg, Play play) {
        play.prompts().forEach(prompt -> call.change(leg.id(), same -> same.hear(Heard.prompt(prompt))));
        reports.played(call, leg.id(), play.play());
    }
}
