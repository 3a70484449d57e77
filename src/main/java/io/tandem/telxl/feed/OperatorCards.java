package io.tandem.telxl.feed;

import java.util.Optional;

/** Who operators are, for people. Answers from memory: events must not wait for it. */
public interface OperatorCards {

    /**
     * One operator.
     *
     * @param name name for people
     * @param email e-mail address; may be empty
     */
    record Card(String name, String email) {

        /** What stands for an operator who is not known. */
        public static final Card BLANK = new Card("", "");
    }

    /** The card of an operator; nothing if it is not known, or not yet. Never blocks. */
    Optional<Card> card(long operatorId);
}
