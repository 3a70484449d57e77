package io.tandem.contact.model;

import java.time.Instant;
import java.util.Map;

/**
 * Where a contact came from: what was known when it began, and never changes.
 *
 * @param customerId the customer it belongs to
 * @param medium how the caller is reached
 * @param direction who began
 * @param from caller's number or address; for an outbound contact what is shown as the caller's
 * @param to what was dialled
 * @param dialledName name of the dialled number; may be empty
 * @param serviceName service the dialled number belongs to; may be empty
 * @param headers headers the network gave with it
 * @param userData what the caller's program gave with it
 * @param began when it began
 */
public record Origin(
        long customerId,
        Medium medium,
        Direction direction,
        String from,
        String to,
        String dialledName,
        String serviceName,
        Map<String, String> headers,
        Map<String, String> userData,
        Instant began) {

    public Origin {
        headers = Map.copyOf(headers);
        userData = Map.copyOf(userData);
    }

    /** An origin about which only the two ends are known. */
    public static Origin of(
            long customerId, Medium medium, Direction direction, String from, String to, Instant began) {
        return new Origin(customerId, medium, direction, from, to, "", "", Map.of(), Map.of(), began);
    }
}
