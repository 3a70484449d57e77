package io.tandem.telephony.loopback;

import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who wants to chat, sends an email or wants to be called back.
 *
 * @param medium {@code chat}, {@code email}, {@code callback} or {@code text}
 * @param queue the queue they come into
 * @param from name or address
 * @param text what they write first; may be null
 * @param data what their program gives with it; may be null
 */
public record NewVisitor(String medium, Long queue, String from, String text, Map<String, String> data) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST_DATA = 50;

    /**
     * Makes sure that everything is as expected.
     *
     * @throws LoopbackException if not
     */
    NewVisitor checked() {
        LoopbackException.require(found().isPresent(), "medium: chat, email, callback or text is expected");
        LoopbackException.require(queue != null && queue > 0, "queue: the number of a queue is expected");
        LoopbackException.require(
                from != null && !from.isBlank() && from.length() <= LONGEST_NAME,
                "from: a name or address of at most " + LONGEST_NAME + " characters is expected");
        first().ifPresent(written -> written.checked());
        LoopbackException.require(
                text == null || found().filter(Medium::written).isPresent(),
                "text: nobody writes when they want to be called back");
        given().forEach((name, value) -> LoopbackException.require(
                value != null && name.length() <= LONGEST_NAME && value.length() <= LONGEST_VALUE,
                "data: names of at most " + LONGEST_NAME + " and texts of at most " + LONGEST_VALUE
                        + " characters are expected"));
        LoopbackException.require(given().size() <= MOST_DATA, "data: at most " + MOST_DATA + " are taken");
        return this;
    }

    /** Where the contact comes from. */
    Origin origin(long customerId, Instant at) {
        return new Origin(
                customerId,
                found().orElseThrow(),
                Direction.INBOUND,
                from,
                Long.toString(queue),
                "",
                "",
                Map.of(),
                given(),
                at);
    }

    /** What they write first. */
    Optional<Written> first() {
        return Optional.ofNullable(text).map(Written::new);
    }

    private Map<String, String> given() {
        return data == null ? Map.of() : data;
    }

    private Optional<Medium> found() {
        return switch (medium == null ? "" : medium.toLowerCase(Locale.ROOT)) {
            case "chat" -> Optional.of(Medium.CHAT);
            case "email" -> Optional.of(Medium.EMAIL);
            case "callback" -> Optional.of(Medium.CALLBACK);
            case "text" -> Optional.of(Medium.TEXT);
            default -> Optional.empty();
        };
    }
}
