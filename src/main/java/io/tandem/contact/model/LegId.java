package io.tandem.contact.model;

/**
 * Names one leg on the switch.
 *
 * @param contactId the contact it belongs to
 * @param number which of the contact's legs, from 1
 */
public record LegId(long contactId, int number) {

    @Override
    public String toString() {
        return contactId + "-" + number;
    }
}
