package io.tandem.telephony.loopback;

import io.tandem.contact.service.IncomingCall;
import java.util.Map;

/**
 * A call that somebody places from outside.
 *
 * @param from caller's number; {@code withheld} for one that is not shown
 * @param to number dialled
 * @param headers what the network gives with it; may be null
 * @param withheld whether to hide the last six digits of the caller's number; may be null
 */
public record NewCall(String from, String to, Map<String, String> headers, Boolean withheld) {

    private static final int MOST_HEADERS = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 1_000;

    /**
     * The call as the contact centre sees it.
     *
     * @throws LoopbackException if it is not well-formed
     */
    IncomingCall incoming() {
        String caller = address("from", from);
        boolean hidden = Boolean.TRUE.equals(withheld) || caller.equals(Numbers.WITHHELD);
        return new IncomingCall(hidden ? Numbers.withhold(caller) : caller, address("to", to), checkedHeaders());
    }

    private static String address(String field, String value) {
        String plain = value == null ? "" : Numbers.plain(value);
        LoopbackException.require(
                Numbers.callable(plain),
                field + ": a number or address of 1 to 64 letters, digits and + * # : @ . _ - is expected");
        return plain;
    }

    private Map<String, String> checkedHeaders() {
        Map<String, String> given = headers == null ? Map.of() : headers;
        LoopbackException.require(given.size() <= MOST_HEADERS, "headers: at most " + MOST_HEADERS + " are taken");
        given.forEach((name, value) -> LoopbackException.require(
                value != null && name.length() <= LONGEST_NAME && value.length() <= LONGEST_VALUE,
                "headers: names of at most " + LONGEST_NAME + " and texts of at most " + LONGEST_VALUE
                        + " characters are expected"));
        return given;
    }
}
