package io.tandem.contact.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.QueuePosition;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndedContactTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    private static Contact begin(Direction direction) {
        Origin origin = new Origin(
                300,
                Medium.VOICE,
                direction,
                "1",
                "01632 960010",
                "Main line",
                "Sales line",
                Map.of(),
                Map.of(),
                START);
        return Contact.begin(900, origin, ContactState.ARRIVED, Recording.onDemand(), START);
    }

    private static Party party(int leg, Role role, Optional<Long> operatorId, int began) {
        return Party.begin(new LegId(900, leg), role, operatorId, "33337", LegState.DIALLING, at(began));
    }

    @Test
    void keepsTheStoryOfAnInboundCall() {
        Contact contact = begin(Direction.INBOUND)
                .withQueue(Optional.of(new QueuePosition(55, at(2), Set.of())))
                .join(party(1, Role.CALLER, Optional.empty(), 0).answer(at(0)))
                .join(party(2, Role.OPERATOR, Optional.of(8L), 3).release(LegEnd.RING_TIME_OVER, at(23)))
                .join(party(3, Role.OPERATOR, Optional.of(7L), 23)
                        .answer(at(30))
                        .release(LegEnd.HUNG_UP, at(90)))
                .join(party(4, Role.THIRD_PARTY, Optional.empty(), 40)
                        .answer(at(45))
                        .release(LegEnd.HUNG_UP, at(50)))
                .withRecording(Recording.onDemand().start(4))
                .end(EndCause.OPERATOR_LEFT, at(95));

        EndedContact ended = EndedContact.of(contact);

        assertThat(ended)
                .returns(900L, EndedContact::id)
                .returns(300L, EndedContact::customerId)
                .returns("Sales line", EndedContact::serviceName)
                .returns(Optional.of(55L), EndedContact::queueId)
                .returns(START, EndedContact::began)
                .returns(Optional.of(at(2)), EndedContact::queued)
                .returns(Optional.of(at(30)), EndedContact::answered)
                .returns(at(95), EndedContact::ended)
                .returns(EndCause.OPERATOR_LEFT, EndedContact::endCause)
                .returns(95L, EndedContact::inboundSeconds)
                .returns(65L, EndedContact::outboundSeconds)
                .returns(Optional.of(4L), EndedContact::recordingId);
        assertThat(ended.parties())
                .extracting(EndedParty::leg, EndedParty::ended, EndedParty::endReason)
                .as("a leg that was left over ended with the contact")
                .startsWith(tuple(1, at(95), LegEnd.CONTACT_ENDED), tuple(2, at(23), LegEnd.RING_TIME_OVER));
    }

    @Test
    void anOutboundCallIsAnsweredByWhoWasCalledAndHasNoInboundTime() {
        Contact contact = begin(Direction.OUTBOUND)
                .join(party(1, Role.OPERATOR, Optional.of(7L), 0).answer(at(5)))
                .join(party(2, Role.CALLER, Optional.empty(), 6).answer(at(15)))
                .end(EndCause.CALLER_LEFT, at(25));

        assertThat(EndedContact.of(contact))
                .returns(Optional.of(at(15)), EndedContact::answered)
                .returns(0L, EndedContact::inboundSeconds)
                .returns(30L, EndedContact::outboundSeconds);
    }

    @Test
    void aContactThatGoesOnIsNoHistory() {
        assertThatThrownBy(() -> EndedContact.of(begin(Direction.INBOUND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("900");
    }
}
