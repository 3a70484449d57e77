package io.tandem.contact.service;

/**
 * Where an order to the switch stands among all of them.
 *
 * @param epoch tells one life of their stream from the next
 * @param offset place in that life
 */
public record OrderPlace(String epoch, long offset) {

    /** Whether it is known to come later: places of different lives do not compare. */
    boolean isAfter(OrderPlace other) {
        return epoch.equals(other.epoch) && offset > other.offset;
    }
}
