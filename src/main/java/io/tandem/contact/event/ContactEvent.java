package io.tandem.contact.event;

import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Message;
import io.tandem.contact.model.Party;
import java.time.Instant;

/** Something that happened to a contact. */
public sealed interface ContactEvent extends Event {

    /** The contact as it is now. */
    Contact contact();

    /** It began: a caller arrived, or somebody is being called. */
    record Began(Contact contact, Instant at) implements ContactEvent {}

    /** An application is in control. */
    record Scripted(Contact contact, Instant at) implements ContactEvent {}

    /** It waits in a queue. */
    record Queued(Contact contact, Instant at) implements ContactEvent {}

    /**
     * It is offered to an operator.
     *
     * @param operatorId the operator
     */
    record Offered(Contact contact, long operatorId, Instant at) implements ContactEvent {}

    /**
     * The operator did not take it.
     *
     * @param operatorId the operator
     * @param reason why
     */
    record OfferFailed(Contact contact, long operatorId, LegEnd reason, Instant at) implements ContactEvent {}

    /** The parties are connected, for the first time or after a consultation or transfer that came to nothing. */
    record Connected(Contact contact, Instant at) implements ContactEvent {}

    /** The operator consults a third party. */
    record ConsultStarted(Contact contact, Instant at) implements ContactEvent {}

    /**
     * The consultation is over without a transfer or conference.
     *
     * @param reason why the third party left
     */
    record ConsultEnded(Contact contact, LegEnd reason, Instant at) implements ContactEvent {}

    /** Caller and third party changed places: one talks, the other is held. */
    record Alternated(Contact contact, Instant at) implements ContactEvent {}

    /** All talk together. */
    record Conferenced(Contact contact, Instant at) implements ContactEvent {}

    /** The caller is on the way to another party. */
    record TransferStarted(Contact contact, Instant at) implements ContactEvent {}

    /**
     * Somebody has answered a screened transfer, and waits for the application to connect them with the caller.
     *
     * @param party who
     */
    record TransferAnswered(Contact contact, Party party, Instant at) implements ContactEvent {}

    /** The caller was handed over. */
    record Transferred(Contact contact, Instant at) implements ContactEvent {}

    /**
     * The other party could not be had.
     *
     * @param reason why
     */
    record TransferFailed(Contact contact, LegEnd reason, Instant at) implements ContactEvent {}

    /**
     * A party's leg began.
     *
     * @param party who
     */
    record PartyAdded(Contact contact, Party party, Instant at) implements ContactEvent {}

    /**
     * A party's leg or role changed.
     *
     * @param party who
     */
    record PartyChanged(Contact contact, Party party, Instant at) implements ContactEvent {}

    /**
     * A party's leg was released.
     *
     * @param party who
     */
    record PartyReleased(Contact contact, Party party, Instant at) implements ContactEvent {}

    /**
     * A party pressed keys.
     *
     * @param party who
     * @param tones the keys
     */
    record TonesReceived(Contact contact, Party party, String tones, Instant at) implements ContactEvent {}

    /**
     * A party said something, and the switch understood it.
     *
     * @param party who
     * @param words what
     */
    record WordsHeard(Contact contact, Party party, String words, Instant at) implements ContactEvent {}

    /**
     * A party has heard all that was played.
     *
     * @param party who
     * @param play names what was played
     */
    record Played(Contact contact, Party party, long play, Instant at) implements ContactEvent {}

    /**
     * A party's capture is over.
     *
     * @param party who
     * @param capture names it
     * @param result what came of it
     */
    record Captured(Contact contact, Party party, long capture, CaptureResult result, Instant at)
            implements ContactEvent {}

    /**
     * A party is not in the room any more, or could not enter it.
     *
     * @param party who
     * @param joined whether they were in it
     */
    record RoomLeft(Contact contact, Party party, boolean joined, Instant at) implements ContactEvent {}

    /** The caller could not be sent elsewhere, and rings on. */
    record DeflectionFailed(Contact contact, Instant at) implements ContactEvent {}

    /**
     * Tones were sent on behalf of a party.
     *
     * @param party who
     * @param tones the keys
     */
    record TonesSent(Contact contact, Party party, String tones, Instant at) implements ContactEvent {}

    /**
     * A party wrote something.
     *
     * @param party who
     * @param message what
     */
    record MessageAdded(Contact contact, Party party, Message message, Instant at) implements ContactEvent {}

    /**
     * A party began or stopped typing.
     *
     * @param party who
     * @param typing whether they are typing now
     * @param preview what they have typed so far; may be empty
     */
    record Typing(Contact contact, Party party, boolean typing, String preview, Instant at) implements ContactEvent {}

    /**
     * A party has seen what was written.
     *
     * @param party who
     * @param index up to which index of the journal
     */
    record Read(Contact contact, Party party, int index, Instant at) implements ContactEvent {}

    /** Something that no other event tells was added to its journal. */
    record Noted(Contact contact, Instant at) implements ContactEvent {}

    /** Its recording changed. */
    record RecordingChanged(Contact contact, Instant at) implements ContactEvent {}

    /** Its attached data changed. */
    record DataChanged(Contact contact, Instant at) implements ContactEvent {}

    /** It has a transcript. */
    record TranscriptLinked(Contact contact, Instant at) implements ContactEvent {}

    /** The operator filed it. */
    record Completed(Contact contact, Instant at) implements ContactEvent {}

    /** It is over. */
    record Ended(Contact contact, Instant at) implements ContactEvent {}
}
