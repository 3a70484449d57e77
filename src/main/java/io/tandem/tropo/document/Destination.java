package io.tandem.tropo.document;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom to reach (spec 6.3).
 *
 * @param address a number without formatting characters, with {@code +} if it came with one; or a SIP URI or name as sent
 * @param postDial keys to send once connected, {@code p} being a pause of 1 s; empty if none
 * @param pause how long to wait after the connection; none unless given
 */
public record Destination(String address, String postDial, Duration pause) {

    private static final Pattern SUFFIX = Pattern.compile(
            ";(?:postd=(?<keys>[0-9*#pP]+)|pause=(?<number>\\d{1,6})(?<unit>ms|s))$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIP = Pattern.compile("sips?:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEL = Pattern.compile("^tel:", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");
    private static final Pattern FORMATTING = Pattern.compile("[\\s()./-]");

    /** Reads what an application sent. */
    public static Destination of(String sent) {
        String rest = sent.strip();
        if (SIP.matcher(rest).matches()) {
            return new Destination(rest, "", Duration.ZERO);
        }
        String postDial = "";
        Duration pause = Duration.ZERO;
        for (Matcher suffix = SUFFIX.matcher(rest); suffix.find(); suffix = SUFFIX.matcher(rest)) {
            if (suffix.group("keys") != null) {
                postDial = suffix.group("keys").replace('P', 'p');
            } else {
                long number = Long.parseLong(suffix.group("number"));
                pause = "s".equalsIgnoreCase(suffix.group("unit"))
                        ? Duration.ofSeconds(number)
                        : Duration.ofMillis(number);
            }
            rest = rest.substring(0, suffix.start());
        }
        String number = FORMATTING.matcher(TEL.matcher(rest).replaceFirst("")).replaceAll("");
        return new Destination(NUMBER.matcher(number).matches() ? number : rest, postDial, pause);
    }
}
