package io.tandem.tropo.grammar;

import java.util.Optional;

/**
 * {@code [4 DIGITS]}, {@code [4-5 DIGITS]}, {@code [DIGITS]}: so many digits.
 *
 * @param least fewest, from 1 on
 * @param most most; {@link #MOST} if unbounded
 */
public record Digits(int least, int most) implements Grammar {

    /** More than anybody enters: the bound of the unbounded form. */
    public static final int MOST = 1_000;

    /** Digits may stand apart: {@code 1 9 8 0} is how recognisers have written them. */
    @Override
    public Optional<Match> match(String text) {
        String digits = text.replaceAll("\\s", "");
        boolean enough = least <= digits.length() && digits.length() <= most;
        return enough && Keys.areDigits(digits) ? Optional.of(Match.plain(digits, text)) : Optional.empty();
    }

    @Override
    public Grammar forVoice() {
        return this;
    }

    /** Whether keys are the beginning of more digits. */
    boolean goOnAfter(String keys) {
        return keys.length() < most && (keys.isEmpty() || Keys.areDigits(keys));
    }

    /** Whether fewer and more digits may both be meant, within bounds that are near. */
    boolean isRange() {
        return least < most && most < MOST;
    }
}
