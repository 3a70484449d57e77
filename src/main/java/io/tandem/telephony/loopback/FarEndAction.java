package io.tandem.telephony.loopback;

import java.util.Locale;
import java.util.regex.Pattern;

/** Something that the person at a virtual phone does. */
sealed interface FarEndAction {

    /** Whether it can be done now. */
    boolean suits(Leg leg);

    /** Why it cannot, to be said of the party. */
    String unsuited();

    /** Does it; the leg must suit. */
    void act(FarEnds farEnds, Call call, Leg leg);

    /** Picks up. */
    record Answer() implements FarEndAction {

        @Override
        public boolean suits(Leg leg) {
            return leg.isAlerting() && leg.farEnd().canBePickedUp();
        }

        @Override
        public String unsuited() {
            return "does not ring, or cannot be picked up";
        }

        @Override
        public void act(FarEnds farEnds, Call call, Leg leg) {
            farEnds.answer(call, leg);
        }
    }

    /**
     * Presses keys.
     *
     * @param digits 1 to 64 of {@code 0-9 A-D * #}
     */
    record Press(String digits) implements FarEndAction {

        private static final Pattern KEYS = Pattern.compile("[0-9A-D*#]{1,64}");

        public Press {
            digits = digits == null ? "" : digits.toUpperCase(Locale.ROOT);
            LoopbackException.require(
                    KEYS.matcher(digits).matches(), "digits: 1 to 64 of 0-9, A-D, * and # are expected");
        }

        @Override
        public boolean suits(Leg leg) {
            return leg.isAnswered();
        }

        @Override
        public String unsuited() {
            return "has not answered";
        }

        @Override
        public void act(FarEnds farEnds, Call call, Leg leg) {
            farEnds.press(call, leg, digits);
        }
    }

    /**
     * Says something.
     *
     * @param text 1 to 1,000 characters
     */
    record Talk(String text) implements FarEndAction {

        private static final int LONGEST = 1_000;

        public Talk {
            LoopbackException.require(
                    text != null && !text.isBlank() && text.length() <= LONGEST,
                    "text: 1 to " + LONGEST + " characters are expected");
        }

        @Override
        public boolean suits(Leg leg) {
            return leg.isAnswered();
        }

        @Override
        public String unsuited() {
            return "has not answered";
        }

        @Override
        public void act(FarEnds farEnds, Call call, Leg leg) {
            farEnds.talk(call, leg, text);
        }
    }

    /** Hangs up, or declines what rings. */
    record HangUp() implements FarEndAction {

        @Override
        public boolean suits(Leg leg) {
            return leg.isLive();
        }

        @Override
        public String unsuited() {
            return "has hung up";
        }

        @Override
        public void act(FarEnds farEnds, Call call, Leg leg) {
            farEnds.hangUp(call, leg);
        }
    }
}
