package io.tandem.contact.model;

import java.util.Map;
import java.util.Optional;

/**
 * A conversation in texts that a carrier outside brings and takes. Its contacts follow one another: at most one is live.
 *
 * @param ownNumber the customer's end: a telephone number, or another address of the network
 * @param address the user's end, likewise
 * @param network what carries it, such as {@code SMS}
 */
public record Conversation(String ownNumber, String address, String network) {

    /** Header of an {@link Origin} that only contacts of conversations have: the network. */
    private static final String NETWORK = "network";

    /** The conversation that a contact of this origin belongs to; none if no carrier brings what is written in it. */
    public static Optional<Conversation> of(Origin origin) {
        return Optional.ofNullable(origin.headers().get(NETWORK))
                .filter(network -> origin.medium() == Medium.TEXT)
                .map(network -> origin.direction() == Direction.OUTBOUND
                        ? new Conversation(origin.from(), origin.to(), network)
                        : new Conversation(origin.to(), origin.from(), network));
    }

    /** The headers that make an origin one of this conversation. */
    public Map<String, String> headers() {
        return Map.of(NETWORK, network);
    }
}
