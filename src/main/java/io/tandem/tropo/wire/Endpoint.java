package io.tandem.tropo.wire;

import io.tandem.tropo.document.Channel;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One end of a conversation (spec 3.1).
 *
 * @param id voice: caller or called number, 10 digits in the USA, Canada and Puerto Rico, else with country code; text: number
 *     with country code; never with {@code +}. Or a name
 * @param e164Id the number with country code, without {@code +}; equal to {@code id} if it is no number
 * @param name to be shown
 * @param channel voice or text
 * @param network for example {@code SIP} or {@code SMS}
 */
public record Endpoint(String id, String e164Id, Optional<String> name, Channel channel, String network) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{3,14}");
    private static final Pattern NORTH_AMERICAN = Pattern.compile("1\\d{10}");

    /** Area codes after country code 1 that are neither of the USA nor of Canada or Puerto Rico. */
    private static final Set<String> ELSEWHERE = Set.of(
            "242", "246", "264", "268", "284", "345", "441", "473", "649", "658", "664", "721", "758", "767", "784",
            "809", "829", "849", "868", "869", "876");

    /**
     * Of an address as the gateway knows it.
     *
     * @param address with {@code +} if it is a number with country code
     */
    public static Endpoint of(String address, Optional<String> name, Channel channel, String network) {
        if (!E164.matcher(address).matches()) {
            return new Endpoint(address, address, name, channel, network);
        }
        String number = address.substring(1);
        boolean national = channel == Channel.VOICE
                && NORTH_AMERICAN.matcher(number).matches()
                && !ELSEWHERE.contains(number.substring(1, 4));
        return new Endpoint(national ? number.substring(1) : number, number, name, channel, network);
    }
}
