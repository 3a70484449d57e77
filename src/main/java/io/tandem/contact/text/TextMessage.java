package io.tandem.contact.text;

import java.time.Instant;
import java.util.Optional;

/**
 * A text as a carrier takes it; a longer one was split into several.
 *
 * @param id counted for each customer, in the order in which texts can be seen: whoever has seen one has seen all below
 * @param contactId the contact in which it was written, if in one
 * @param from the customer's number
 * @param to the user's number or address
 * @param network what is to carry it
 * @param text at most {@value Texts#LONGEST} characters
 * @param at when it was written
 */
public record TextMessage(
        long id, Optional<Long> contactId, String from, String to, String network, String text, Instant at) {}
