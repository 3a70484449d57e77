package io.tandem.contact.model;

import java.time.Instant;

/**
 * Something that a party of a contact wrote.
 *
 * @param index place among the contact's messages, from 1, without gaps
 * @param author leg of the party who wrote it
 * @param text what was written
 * @param at when
 */
public record Message(int index, LegId author, String text, Instant at) {}
