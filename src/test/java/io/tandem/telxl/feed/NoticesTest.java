package io.tandem.telxl.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.config.Settings;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.LicencesEvent;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.event.QueueEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Licences;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Queue;
import io.tandem.contact.model.QueuePosition;
import io.tandem.contact.model.Recording;
import io.tandem.telxl.event.CallEnteredQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which events of the core are told as which of TelXL's. */
class NoticesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Operator ADA = Operator.loggedOut(
            7001,
            300,
            new OperatorSettings("Operator", "33337001", Duration.ZERO, Duration.ZERO, Set.of(), Set.of()),
            NOW);

    private final Statuses statuses = new Statuses(id -> Optional.empty(), new Settings(name -> Optional.empty()));
    private final Notices notices = new Notices(statuses);

    static Stream<Arguments> operatorEvents() {
        return Stream.of(
                arguments(new OperatorEvent.LoggedIn(ADA, NOW), true),
                arguments(new OperatorEvent.LoggedOut(ADA, NOW), true),
                arguments(new OperatorEvent.Waiting(ADA, NOW), true),
                arguments(new OperatorEvent.Ringing(ADA, NOW), true),
                arguments(new OperatorEvent.OnCall(ADA, NOW), true),
                arguments(new OperatorEvent.Wrapping(ADA, NOW), true),
                arguments(new OperatorEvent.OnBreak(ADA, NOW), true),
                arguments(new OperatorEvent.BreakRequested(ADA, NOW), true),
                arguments(new OperatorEvent.BreakWithdrawn(ADA, NOW), true),
                arguments(new OperatorEvent.TargetChanged(ADA, NOW), true),
                arguments(new OperatorEvent.Configured(ADA, NOW), false),
                arguments(new OperatorEvent.MediaChanged(ADA, NOW), false),
                arguments(new LicencesEvent.Configured(new Licences(300, Map.of(), Map.of()), NOW), false));
    }

    @ParameterizedTest
    @MethodSource("operatorEvents")
    void tellsTheStatusToTheOperatorWhenTheStateChanges(Event event, boolean told) {
        Notice status = new Notice(statuses.of(ADA), Audience.operator(7001));
        assertThat(notices.of(event)).isEqualTo(told ? List.of(status) : List.of());
    }

    @Test
    void knowsAQueuesNameFromTheQueuesOwnEvent() {
        Queue queue = Queue.of(55, 300, "Sales", List.of());
        Contact waiting = Contact.begin(
                        900,
                        Origin.of(300, Medium.VOICE, Direction.INBOUND, "1", "2", NOW),
                        ContactState.QUEUED,
                        Recording.onDemand(),
                        NOW)
                .withQueue(Optional.of(new QueuePosition(55, NOW, Set.of())));

        assertThat(notices.of(new QueueEvent.Entered(queue, 900, NOW))).isEmpty();
        assertThat(notices.of(new ContactEvent.Queued(waiting, NOW)))
                .extracting(Notice::event)
                .containsExactly(new CallEnteredQueue(900, "1", "2", "", "", "ut_operatorQueue", 55, "Sales"));
    }
}
