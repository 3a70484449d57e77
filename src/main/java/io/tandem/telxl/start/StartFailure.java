package io.tandem.telxl.start;

import io.tandem.session.LoginOutcome;
import io.tandem.session.LoginRefusedException;

/** Why a session was not started. The first two texts are the documented literals (spec 3.3), the others ours. */
enum StartFailure {
    NO_CONFIGURATION(
            "No configuration specified and no operator selected to get a default configuration from.",
            LoginOutcome.INVALID),
    WRONG_CREDENTIALS("Login failed (login result -1): Incorrect credentials supplied", LoginOutcome.WRONG_CREDENTIALS),
    BOTH_IDS("Both an operator and a configuration specified: leave one of them out.", LoginOutcome.INVALID),
    OPERATOR_NOT_PERMITTED("The operator is not associated with the user.", LoginOutcome.NOT_PERMITTED),
    CONFIGURATION_NOT_PERMITTED("The configuration is not associated with the user.", LoginOutcome.NOT_PERMITTED),
    IDS_DISAGREE("The operator does not belong to the configuration specified.", LoginOutcome.NOT_PERMITTED),
    ALREADY_STARTED("A session is active on this connection already.", LoginOutcome.INVALID),
    TOO_MANY_FAILURES("Too many failed logins: try again later.", LoginOutcome.REFUSED),
    UNAVAILABLE("Sessions cannot be started at the moment: try again later.", LoginOutcome.UNAVAILABLE);

    private final String text;
    private final LoginOutcome outcome;

    StartFailure(String text, LoginOutcome outcome) {
        this.text = text;
        this.outcome = outcome;
    }

    /** What a refused login is. */
    static StartFailure of(LoginRefusedException refused) {
        return refused.outcome() == LoginOutcome.REFUSED ? TOO_MANY_FAILURES : WRONG_CREDENTIALS;
    }

    /** As the client is told. */
    String text() {
        return text;
    }

    /** As it is counted. */
    LoginOutcome outcome() {
        return outcome;
    }
}
