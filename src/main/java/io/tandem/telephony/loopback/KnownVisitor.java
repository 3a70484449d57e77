package io.tandem.telephony.loopback;

/**
 * A visitor who can act.
 *
 * @param id the contact
 * @param customerId whose it is
 */
record KnownVisitor(long id, long customerId) {}
