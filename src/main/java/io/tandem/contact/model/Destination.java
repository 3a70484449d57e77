package io.tandem.contact.model;

/**
 * Where a call is to go.
 *
 * @param kind which of the other two counts
 * @param id the operator or the queue; 0 for a number
 * @param number the number or address; empty for an operator or a queue
 */
public record Destination(Kind kind, long id, String number) {

    /** What can be called. */
    public enum Kind {
        /** An operator of the same customer. */
        OPERATOR,
        /** A queue of the same customer. */
        QUEUE,
        /** Anything outside. */
        NUMBER
    }

    /** To an operator. */
    public static Destination operator(long operatorId) {
        return new Destination(Kind.OPERATOR, operatorId, "");
    }

    /** To a queue. */
    public static Destination queue(long queueId) {
        return new Destination(Kind.QUEUE, queueId, "");
    }

    /** To a phone number or address outside. */
    public static Destination number(String number) {
        return new Destination(Kind.NUMBER, 0, number);
    }

    /**
     * Makes sure that this is a party that can be rung.
     *
     * @throws RefusedException if it is a queue
     */
    public Destination requireParty() {
        if (kind == Kind.QUEUE) {
            throw new RefusedException(Refusal.Code.WRONG_DESTINATION, "a queue cannot be rung");
        }
        return this;
    }
}
