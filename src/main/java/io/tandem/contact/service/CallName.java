package io.tandem.contact.service;

/**
 * Names a call on the switch.
 *
 * @param customerId whose it is
 * @param contactId its contact
 */
public record CallName(long customerId, long contactId) {}
