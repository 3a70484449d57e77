package io.tandem.processor.state;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an agent session: {@code S}, the operator, a hyphen and a number, so that any node finds the session's state. Has no
 * dot, which separates ids in a target.
 *
 * @param operatorId the agent
 * @param number unique among all sessions
 */
public record SessionId(long operatorId, long number) {

    private static final Pattern FORM = Pattern.compile("S(\\d{1,18})-(\\d{1,18})");

    /** The id that a text stands for. */
    public static Optional<SessionId> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new SessionId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "S" + operatorId + '-' + number;
    }
}
