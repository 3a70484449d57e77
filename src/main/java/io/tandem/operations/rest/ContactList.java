package io.tandem.operations.rest;

import io.tandem.contact.history.EndedContact;
import java.util.List;
import java.util.Optional;

/**
 * A page of contacts, as JSON.
 *
 * @param contacts the contacts, the one that ended last first
 * @param next address of the page with the ones before, if there are any
 */
public record ContactList(List<EndedContact> contacts, Optional<String> next) {}
