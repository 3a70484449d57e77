package io.tandem.telxl.command;

import io.tandem.contact.model.Operator;

/** The telephone in an operator's browser: its number is {@code 3333} and the operator's id (spec 4.3). */
public final class Softphone {

    private static final String PREFIX = "3333";

    private Softphone() {}

    /** Whether an operator is reached by softphone. */
    public static boolean isOf(Operator operator) {
        return operator.settings().target().equals(PREFIX + operator.id());
    }
}
