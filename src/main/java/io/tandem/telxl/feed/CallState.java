package io.tandem.telxl.feed;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Party;
import java.util.Optional;

/** The call states of {@code call_new_state}: ours, the documentation gives none (spec 5.10). {@code docs/telxl.md} lists them. */
public enum CallState {
    /** There; nobody has taken it up. */
    ARRIVED(1, "Arrived"),
    /** An application is in control. */
    IN_SCRIPT(2, "In script"),
    /** Waits for an operator. */
    QUEUED(3, "Queued"),
    /** Rings at an operator. */
    RINGING_OPERATOR(4, "Ringing operator"),
    /** The operator's own phone, or the party called, is being called. */
    DIALLING(5, "Dialling"),
    /** Caller and operator talk. */
    CONNECTED(6, "Connected"),
    /** The caller is on hold. */
    CALLER_ON_HOLD(7, "Caller on hold"),
    /** A third party is being called; the caller is on hold. */
    ENQUIRY(8, "Enquiry"),
    /** More than two talk together. */
    CONFERENCE(9, "Conference"),
    /** The caller is on the way to another party. */
    TRANSFERRING(10, "Transferring"),
    /** Over, for this operator at least. */
    ENDED(11, "Ended"),
    /** Operator and third party talk; the caller is on hold. */
    ENQUIRY_ANSWERED(12, "Enquiry answered"),
    /** Operator and caller talk; the third party is on hold. */
    THIRD_PARTY_ON_HOLD(13, "Third party on hold");

    private static final int PAIR = 2;

    private final int code;
    private final String text;

    CallState(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The number in {@code new_state}. */
    public int code() {
        return code;
    }

    /** What {@code status_text} says. */
    public String text() {
        return text;
    }

    /** The state a call is in. */
    public static CallState of(Contact contact) {
        return switch (contact.state()) {
            case ARRIVED -> ARRIVED;
            case SCRIPTED -> IN_SCRIPT;
            case QUEUED -> QUEUED;
            case OFFERED -> RINGING_OPERATOR;
            case DIALLING -> DIALLING;
            case CONNECTED -> connected(contact);
            case CONSULTING -> consulting(contact.thirdParty());
            case TRANSFERRING -> TRANSFERRING;
            case ENDED -> ENDED;
        };
    }

    private static CallState connected(Contact contact) {
        if (contact.caller().filter(caller -> caller.state() == LegState.HELD).isPresent()) {
            return CALLER_ON_HOLD;
        }
        return contact.live().size() > PAIR ? CONFERENCE : CONNECTED;
    }

    private static CallState consulting(Optional<Party> thirdParty) {
        return thirdParty
                .map(third -> switch (third.state()) {
                    case TALKING -> ENQUIRY_ANSWERED;
                    case HELD -> THIRD_PARTY_ON_HOLD;
                    case DIALLING, ALERTING, RELEASED -> ENQUIRY;
                })
                .orElse(ENQUIRY);
    }
}
