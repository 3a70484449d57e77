package io.tandem.telxl.command;

import io.tandem.contact.model.Refusal;
import io.tandem.telxl.Fault;

/** A command is not carried out; the client is told by the {@code error} event. Carries no stack trace: it is an answer. */
public final class CommandException extends RuntimeException {

    private final Fault fault;

    private CommandException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    /** There is no such operator, or it is not the session's to command: the client must not be able to tell which. */
    public static CommandException unknownOperator() {
        return new CommandException(Fault.NOT_FOUND, "Unknown operator.");
    }

    /** There is no such call, or it is not the session's to command: the client must not be able to tell which. */
    public static CommandException unknownCall() {
        return new CommandException(Fault.NOT_FOUND, "Unknown call.");
    }

    /** The customer has no such break state. */
    public static CommandException unknownBreak() {
        return new CommandException(Fault.NOT_FOUND, "Unknown break state.");
    }

    /** The command is for softphones, and the operator has none. */
    public static CommandException noSoftphone(long operatorId) {
        return new CommandException(Fault.WRONG_STATE, "Operator " + operatorId + " has no softphone.");
    }

    /** The contact centre refused the command. */
    public static CommandException of(Refusal refusal) {
        return switch (refusal.code()) {
            case UNKNOWN_OPERATOR -> unknownOperator();
            case UNKNOWN_CONTACT -> unknownCall();
            case NO_LICENCE, LOGGED_OUT -> new CommandException(Fault.NO_LICENCE, sentence(refusal.reason()));
            default -> new CommandException(Fault.WRONG_STATE, sentence(refusal.reason()));
        };
    }

    /** What the {@code error} event says. */
    public Fault fault() {
        return fault;
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + '.';
    }
}
