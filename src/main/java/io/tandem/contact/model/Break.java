package io.tandem.contact.model;

/**
 * A break or busy state that an operator is in or has asked for.
 *
 * @param id which of the customer's break states; 0 for one that only its text explains
 * @param kind break or busy
 * @param name what the break state is called; may be empty
 * @param text the operator's own words; may be empty
 */
public record Break(long id, BreakKind kind, String name, String text) {

    /** The busy state of an operator whose phone could not be reached, so that contacts go elsewhere. */
    public static Break unreachable() {
        return new Break(0, BreakKind.BUSY, "", "Phone not reachable");
    }
}
