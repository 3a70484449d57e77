package io.tandem.contact.model;

/** The two ways of not being free. */
public enum BreakKind {
    /** Away. */
    BREAK(OperatorState.BREAK),
    /** At work on something else. */
    BUSY(OperatorState.BUSY);

    private final OperatorState state;

    BreakKind(OperatorState state) {
        this.state = state;
    }

    /** The operator's state while it lasts. */
    public OperatorState state() {
        return state;
    }
}
