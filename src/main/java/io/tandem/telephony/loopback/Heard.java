package io.tandem.telephony.loopback;

/**
 * Something a party heard.
 *
 * @param kind {@code text}, {@code tones} or {@code prompt}
 * @param from number of the leg it came from; 0 for the gateway itself
 * @param what the words or the keys
 */
public record Heard(String kind, int from, String what) {

    private static final int LONGEST = 1_000;

    public Heard {
        what = what.length() <= LONGEST ? what : what.substring(0, LONGEST - 1) + "…";
    }

    static Heard text(int from, String text) {
        return new Heard("text", from, text);
    }

    static Heard tones(int from, String tones) {
        return new Heard("tones", from, tones);
    }

    static Heard prompt(String text) {
        return new Heard("prompt", 0, text);
    }
}
