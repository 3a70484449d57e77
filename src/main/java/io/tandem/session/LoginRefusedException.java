package io.tandem.session;

/** A login was refused. Carries no stack trace: it is an answer. */
public final class LoginRefusedException extends RuntimeException {

    private final LoginOutcome outcome;

    LoginRefusedException(LoginOutcome outcome) {
        super(outcome.name(), null, false, false);
        this.outcome = outcome;
    }

    /** {@link LoginOutcome#WRONG_CREDENTIALS} or, after too many failures, {@link LoginOutcome#REFUSED}. */
    public LoginOutcome outcome() {
        return outcome;
    }
}
