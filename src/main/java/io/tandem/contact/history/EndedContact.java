package io.tandem.contact.history;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.Ending;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.QueuePosition;
import io.tandem.contact.model.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is kept of a contact that has ended.
 *
 * @param id the contact; TelXL {@code call_id}
 * @param customerId whose it was
 * @param medium how the caller was reached
 * @param direction who began
 * @param from caller's number or address
 * @param dialled what was dialled
 * @param dialledName name of the dialled number; may be empty
 * @param serviceName service the dialled number belongs to; may be empty
 * @param queueId the queue it was in last, if any
 * @param began when it began
 * @param queued when it entered that queue, if any
 * @param answered when an operator first answered, if one did; for an outbound contact, when the caller did
 * @param ended when it ended
 * @param endCause how it ended
 * @param inboundSeconds whole seconds from the beginning to the end of the inbound call; 0 if there was none. TelXL 5.11
 * @param outboundSeconds whole seconds that all other legs together were connected. TelXL 5.11
 * @param recordingId the recording, if there is one
 * @param parties who took part, by leg
 */
public record EndedContact(
        long id,
        long customerId,
        Medium medium,
        Direction direction,
        String from,
        String dialled,
        String dialledName,
        String serviceName,
        Optional<Long> queueId,
        Instant began,
        Optional<Instant> queued,
        Optional<Instant> answered,
        Instant ended,
        EndCause endCause,
        long inboundSeconds,
        long outboundSeconds,
        Optional<Long> recordingId,
        List<EndedParty> parties) {

    public EndedContact {
        parties = List.copyOf(parties);
    }

    /**
     * What is kept of a contact.
     *
     * @throws IllegalArgumentException if it has not ended
     */
    public static EndedContact of(Contact contact) {
        Ending ending = contact.ending()
                .orElseThrow(() -> new IllegalArgumentException("contact " + contact.id() + " has not ended"));
        Origin origin = contact.origin();
        List<EndedParty> parties = contact.parties().stream()
                .map(party -> EndedParty.of(party, ending.at()))
                .toList();
        Predicate<EndedParty> caller = party -> party.role() == Role.CALLER;
        Predicate<EndedParty> inbound = origin.direction() == Direction.INBOUND ? caller : party -> false;
        Predicate<EndedParty> answerer = origin.direction() == Direction.OUTBOUND
                ? caller
                : party -> party.operatorId().isPresent();
        return new EndedContact(
                contact.id(),
                origin.customerId(),
                origin.medium(),
                origin.direction(),
                origin.from(),
                origin.to(),
                origin.dialledName(),
                origin.serviceName(),
                contact.queue().map(QueuePosition::queueId),
                origin.began(),
                contact.queue().map(QueuePosition::since),
                parties.stream()
                        .filter(answerer)
                        .flatMap(party -> party.answered().stream())
                        .min(Instant::compareTo),
                ending.at(),
                ending.cause(),
                parties.stream()
                        .filter(inbound)
                        .map(EndedParty::duration)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toSeconds(),
                parties.stream()
                        .filter(inbound.negate())
                        .map(EndedParty::connected)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toSeconds(),
                contact.recording().id(),
                parties);
    }
}
