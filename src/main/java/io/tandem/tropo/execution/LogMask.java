package io.tandem.tropo.execution;

import io.tandem.tropo.document.Ask;
import io.tandem.tropo.document.LogSecurity;
import java.util.Optional;

/** What of an ask's input may be logged (spec 6.2). */
final class LogMask {

    private static final char LOGGED = 'D';
    private static final String RUN = "-";
    private static final String STAR = "*";

    private LogMask() {}

    /** What may be logged; nothing if nothing may. */
    static Optional<String> heard(Ask ask, String text) {
        if (ask.asrLogSecurity() == LogSecurity.NONE) {
            return Optional.of(text);
        }
        return ask.asrLogSecurity() == LogSecurity.MASK ? Optional.of(mask(ask, text)) : Optional.empty();
    }

    /** Digits as the template says, all else starred out; so are digits that the template does not speak of. */
    private static String mask(Ask ask, String text) {
        String template = ask.maskTemplate().orElse("");
        int run = template.indexOf(RUN);
        String before = run < 0 ? template : template.substring(0, run);
        String after = run < 0 ? "" : template.substring(run + 1);
        boolean digits = text.chars().allMatch(character -> character >= '0' && character <= '9');
        if (!digits || before.length() + after.length() > text.length()) {
            return STAR.repeat(text.length());
        }
        int tail = text.length() - after.length();
        return masked(text.substring(0, before.length()), before)
                + STAR.repeat(tail - before.length())
                + masked(text.substring(tail), after);
    }

    private static String masked(String digits, String template) {
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            masked.append(Character.toUpperCase(template.charAt(i)) == LOGGED ? digits.substring(i, i + 1) : STAR);
        }
        return masked.toString();
    }
}
