package io.tandem.tropo.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach somebody, alike in {@code call}, {@code message} and {@code transfer} (spec 6.3, 6.4, 6.8).
 *
 * @param to at least one; in voice the first who answers counts, by text only the first gets it
 * @param from who it comes from
 * @param channel {@link Channel#VOICE} unless given or another follows from the network
 * @param network in upper case, for example {@code SMS}
 * @param timeout how long it may ring; 30 s unless given
 * @param answerOnMedia whether media before the answer count as the answer; false unless given
 * @param headers SIP headers
 */
public record Dial(
        List<Destination> to,
        Optional<String> from,
        Channel channel,
        Optional<String> network,
        Duration timeout,
        boolean answerOnMedia,
        Map<String, String> headers) {

    public Dial {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
    }
}
