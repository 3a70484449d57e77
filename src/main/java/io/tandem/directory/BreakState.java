package io.tandem.directory;

/**
 * A reason not to be free that operators of a customer may choose.
 *
 * @param id number of the break state, unique over all customers; never 0, which TelXL uses for "busy with message"
 * @param customerId whose it is
 * @param name name for people
 * @param kind which of the two it is
 */
public record BreakState(long id, long customerId, String name, Kind kind) implements NamedRecord {

    /** The two ways of not being free. */
    public enum Kind {
        /** Away. */
        BREAK,
        /** At work on something else. */
        BUSY
    }
}
