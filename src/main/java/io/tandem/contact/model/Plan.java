package io.tandem.contact.model;

import java.util.Optional;

/**
 * Who is in control of a contact, and what comes next.
 *
 * @param script the application in control
 * @param afterCall the application that gets the caller when everybody else has left, for example for a survey or to go
 *     on after a transfer
 * @param toCall whom to call when the operator's own phone is answered
 */
public record Plan(Optional<String> script, Optional<String> afterCall, Optional<Destination> toCall) {

    /** Nothing planned. */
    public static final Plan NONE = new Plan(Optional.empty(), Optional.empty(), Optional.empty());

    /** An application takes control. */
    public Plan runs(String newScript) {
        return new Plan(Optional.of(newScript), Optional.empty(), Optional.empty());
    }

    /** The application lets go; what comes after the call is given. */
    public Plan thenRuns(Optional<String> next) {
        return new Plan(Optional.empty(), next, toCall);
    }

    /** Somebody is to be called. */
    public Plan calls(Destination destination) {
        return new Plan(script, afterCall, Optional.of(destination));
    }
}
