package io.tandem.contact.model;

import java.util.Optional;

/**
 * Who is in control of a contact, and what comes next.
 *
 * @param script the application in control
 * @param afterCall the application that gets the caller when everybody else has left, for example for a survey or to go
 *     on after a transfer
 * @param toCall whom to call when the operator's own phone is answered
 * @param screened whether whoever answers a transfer talks to the caller only when the application says so
 */
public record Plan(
        Optional<String> script, Optional<String> afterCall, Optional<Destination> toCall, boolean screened) {

    /** Nothing planned. */
    public static final Plan NONE = new Plan(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** An application takes control. */
    public Plan runs(String newScript) {
        return new Plan(Optional.of(newScript), Optional.empty(), Optional.empty(), false);
    }

    /** The application lets go; what comes after the call is given. */
    public Plan thenRuns(Optional<String> next) {
        return new Plan(Optional.empty(), next, toCall, false);
    }

    /** Somebody is to be called. */
    public Plan calls(Destination destination) {
        return new Plan(script, afterCall, Optional.of(destination), screened);
    }

    /** Whether whoever answers has to wait for the application. */
    public Plan screening(boolean wanted) {
        return new Plan(script, afterCall, toCall, wanted);
    }

    /** Whether an application is in control, or gets the caller back. */
    public boolean hasScript() {
        return script.isPresent() || afterCall.isPresent();
    }
}
