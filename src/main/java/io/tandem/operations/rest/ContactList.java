package io.tandem.operations.rest;

import io.tandem.contact.history.EndedContact;
import io.tandem.contact.history.Page;
import java.util.List;
import java.util.Optional;

/**
 * A page of contacts, as JSON.
 *
 * @param contacts the contacts, the one that ended last first
 * @param next address of the page with the ones before, if there are any
 */
public record ContactList(List<EndedContact> contacts, Optional<String> next) {

    static ContactList of(ContactsQuery query, Page page) {
        return new ContactList(page.contacts(), page.more() ? Optional.of(next(query, page)) : Optional.empty());
    }

    private static String next(ContactsQuery query, Page page) {
        EndedContact last = page.contacts().get(page.contacts().size() - 1);
        return "/api/contacts?customer=" + query.customerId() + "&before=" + last.ended() + "&beforeId=" + last.id()
                + "&limit=" + query.limit();
    }
}
