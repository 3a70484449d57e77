package io.tandem.contact.text;

/**
 * Which contact a conversation has now; it may be over.
 *
 * @param contactId the contact
 */
record LiveText(long contactId) {}
