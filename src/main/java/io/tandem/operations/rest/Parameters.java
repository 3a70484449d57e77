package io.tandem.operations.rest;

import io.tandem.contact.history.ContactHistory;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads parameters as they stand in addresses. */
final class Parameters {

    private Parameters() {}

    /**
     * The number of a customer.
     *
     * @param text null if it is not given
     * @throws IllegalArgumentException if it cannot be used; the message is for whoever asked
     */
    static long customer(String text) {
        return number("customer", text, 0, Long.MAX_VALUE);
    }

    /**
     * A whole number.
     *
     * @param text null if it is not given
     * @throws IllegalArgumentException if it cannot be used; the message is for whoever asked
     */
    static long number(String name, String text, long least, long most) {
        if (text == null) {
            throw new IllegalArgumentException("The parameter " + name + " is missing.");
        }
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            number = -1;
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException("The parameter " + name + " must be a whole number "
                    + (most == Long.MAX_VALUE ? "from " + least : "from " + least + " to " + most) + ".");
        }
        return number;
    }

    /**
     * A time, from 1970 on.
     *
     * @throws IllegalArgumentException if it cannot be used; the message is for whoever asked
     */
    static Instant time(String name, String text) {
        try {
            Instant time = Instant.parse(text);
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(ContactHistory.NEWEST)) {
                return time;
            }
        } catch (DateTimeException wrong) {
            // Refused below, like a time at which nothing can have happened.
        }
        throw new IllegalArgumentException("The parameter " + name + " must be a time such as 2026-01-31T12:00:00Z.");
    }
}
