package io.tandem.telephony.loopback;

import io.tandem.contact.model.Prompt;

/**
 * Something a party heard.
 *
 * @param kind {@code text}, {@code tones}, {@code prompt} or {@code beep}
 * @param from number of the leg it came from; 0 for the gateway itself
 * @param call the call of that leg, if it is another that is in the same room; else absent
 * @param what the words, the keys, or a sound's address; nothing of a beep
 */
public record Heard(String kind, int from, Long call, String what) {

    private static final int LONGEST = 1_000;

    public Heard {
        what = what.length() <= LONGEST ? what : what.substring(0, LONGEST - 1) + "…";
    }

    static Heard text(int from, String text) {
        return new Heard("text", from, null, text);
    }

    static Heard tones(int from, String tones) {
        return new Heard("tones", from, null, tones);
    }

    static Heard prompt(Prompt prompt) {
        if (prompt.kind() == Prompt.Kind.TONES) {
            return tones(0, prompt.value());
        }
        return prompt.isBeep() ? beep() : prompt(prompt.value());
    }

    static Heard prompt(String text) {
        return new Heard("prompt", 0, null, text);
    }

    static Heard beep() {
        return new Heard("beep", 0, null, "");
    }

    /** The same, heard from another call. */
    Heard fromCall(long other) {
        return new Heard(kind, from, other, what);
    }
}
