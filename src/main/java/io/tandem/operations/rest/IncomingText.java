package io.tandem.operations.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text that a carrier brings, as JSON.
 *
 * @param from number or address of the user who wrote it
 * @param to number of the customer
 * @param network what carried it; {@code SMS} if not given
 * @param text what was written
 */
public record IncomingText(
        @Schema(examples = "07700 900123", maxLength = 100) String from,
        @Schema(examples = "01632 960020", maxLength = 100) String to,
        @Schema(examples = "SMS") Optional<String> network,
        @Schema(examples = "Hello", maxLength = 4_000) String text) {

    /** What carries a text if nothing is said of it. */
    static final String USUAL_NETWORK = "SMS";

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String NETWORK = "network";
    private static final String TEXT = "text";
    private static final Set<String> KNOWN = Set.of(FROM, TO, NETWORK, TEXT);
    private static final int LONGEST_ADDRESS = 100;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern NAME_OF_NETWORK = Pattern.compile("[A-Z0-9_-]{1,20}");

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException if it cannot be used; the message is for whoever sent it
     */
    static IncomingText read(String body) {
        StrictBody read = StrictBody.read(body, KNOWN);
        String network = read.text(NETWORK).orElse(USUAL_NETWORK).toUpperCase(Locale.ROOT);
        if (!NAME_OF_NETWORK.matcher(network).matches()) {
            throw new IllegalArgumentException(
                    "The network must have from 1 to 20 letters (A to Z), digits, \"-\" and \"_\".");
        }
        String text = read.text(TEXT).orElse("");
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The text must have from 1 to 4,000 characters.");
        }
        return new IncomingText(address(read, FROM), address(read, TO), Optional.of(network), text);
    }

    private static String address(StrictBody read, String member) {
        String address = read.text(member).orElse("").strip();
        if (address.isEmpty()
                || address.length() > LONGEST_ADDRESS
                || address.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The " + member + " must be a number or address of 1 to 100 characters.");
        }
        return address;
    }
}
