package io.tandem.telxl.feed;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Role;
import io.tandem.telxl.event.CallEnd;
import io.tandem.telxl.event.CallEnteredQueue;
import io.tandem.telxl.event.CallStart;
import io.tandem.telxl.event.RecordingAudio;
import io.tandem.telxl.event.RecordingInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;

/** What clients are told of a contact: beginning, queue, recording and end here, its states by {@link CallStates}. */
final class CallNotices {

    private final LongFunction<String> queueName;

    /** @param queueName the name of a queue, by id */
    CallNotices(LongFunction<String> queueName) {
        this.queueName = queueName;
    }

    /** In the order in which clients are told. */
    List<Notice> of(ContactEvent event) {
        Contact contact = event.contact();
        if (!contact.origin().medium().onSwitch()) {
            return List.of();
        }
        if (event instanceof ContactEvent.Began) {
            return contact.origin().direction() == Direction.INBOUND
                    ? List.of(new Notice(start(contact), Audience.EVERYBODY))
                    : List.of();
        }
        if (event instanceof ContactEvent.Queued) {
            return List.of(new Notice(enteredQueue(contact), Audience.EVERYBODY));
        }
        if (event instanceof ContactEvent.RecordingChanged) {
            RecordingInfo info = new RecordingInfo(contact.id(), RecordingAudio.of(contact.recording()));
            return List.of(new Notice(info, Audience.partiesOf(contact)));
        }
        if (event instanceof ContactEvent.Ended) {
            return List.of(new Notice(end(contact), Audience.EVERYBODY));
        }
        return CallStates.of(event);
    }

    private static CallStart start(Contact contact) {
        Origin origin = contact.origin();
        return new CallStart(contact.id(), origin.from(), origin.to(), origin.dialledName(), origin.serviceName());
    }

    private CallEnteredQueue enteredQueue(Contact contact) {
        Origin origin = contact.origin();
        long queueId = contact.queue().orElseThrow().queueId();
        return new CallEnteredQueue(
                contact.id(),
                origin.from(),
                origin.to(),
                origin.dialledName(),
                origin.serviceName(),
                CallEnteredQueue.TABLE,
                queueId,
                queueName.apply(queueId));
    }

    private static CallEnd end(Contact contact) {
        Duration inbound = Duration.ZERO;
        Duration outbound = Duration.ZERO;
        Instant now = contact.since();
        for (Party party : contact.parties()) {
            if (isInbound(contact, party)) {
                inbound = inbound.plus(
                        Duration.between(party.began(), party.ended().orElse(now)));
            } else if (party.answered().isPresent()) {
                outbound = outbound.plus(
                        Duration.between(party.answered().get(), party.ended().orElse(now)));
            }
        }
        Long recording = contact.recording().id().orElse(null);
        return new CallEnd(contact.id(), inbound.toSeconds(), outbound.toSeconds(), recording);
    }

    private static boolean isInbound(Contact contact, Party party) {
        return contact.origin().direction() == Direction.INBOUND && party.role() == Role.CALLER;
    }
}
