package io.tandem.contact.history;

import java.util.List;

/**
 * Some contacts of a history, newest first.
 *
 * @param contacts the contacts, in the order of their end, the latest first
 * @param more whether there are older ones; they follow the last one here
 */
public record Page(List<EndedContact> contacts, boolean more) {

    public Page {
        contacts = List.copyOf(contacts);
    }
}
