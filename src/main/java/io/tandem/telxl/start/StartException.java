package io.tandem.telxl.start;

import io.tandem.session.LoginOutcome;

/** A session was not started; the message is what the client is told. */
final class StartException extends RuntimeException {

    private final LoginOutcome outcome;

    StartException(StartFailure failure) {
        this(failure.text(), failure.outcome());
    }

    StartException(String text, LoginOutcome outcome) {
        super(text, null, false, false);
        this.outcome = outcome;
    }

    LoginOutcome outcome() {
        return outcome;
    }
}
