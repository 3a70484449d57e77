package io.tandem.telxl.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.QueuePosition;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Role;
import io.tandem.session.Principal;
import io.tandem.telxl.event.CallEnd;
import io.tandem.telxl.event.CallEnteredQueue;
import io.tandem.telxl.event.CallNewState;
import io.tandem.telxl.event.CallStart;
import io.tandem.telxl.event.TelxlEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of calls, and to whom (spec 5.8 to 5.11, 10.6). */
class CallNoticesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final CallNotices notices = new CallNotices(id -> id == 55 ? "Sales" : "");

    static Stream<Arguments> states() {
        Contact connected = pair(Medium.VOICE, Direction.INBOUND).to(ContactState.CONNECTED, NOW);
        Contact held = connected.change(connected.caller().orElseThrow().leg(), party -> party.hold(NOW));
        Contact enquiry = third(held).to(ContactState.CONSULTING, NOW);
        Contact answered = enquiry.change(enquiry.thirdParty().orElseThrow().leg(), party -> party.answer(NOW));
        Contact back = answered.change(answered.thirdParty().orElseThrow().leg(), party -> party.hold(NOW))
                .change(answered.caller().orElseThrow().leg(), party -> party.retrieve(NOW));
        Contact conference = third(connected);
        return Stream.of(
                arguments(connected.to(ContactState.ARRIVED, NOW), CallState.ARRIVED),
                arguments(connected.to(ContactState.SCRIPTED, NOW), CallState.IN_SCRIPT),
                arguments(connected.to(ContactState.QUEUED, NOW), CallState.QUEUED),
                arguments(connected.to(ContactState.OFFERED, NOW), CallState.RINGING_OPERATOR),
                arguments(connected.to(ContactState.DIALLING, NOW), CallState.DIALLING),
                arguments(connected, CallState.CONNECTED),
                arguments(held, CallState.CALLER_ON_HOLD),
                arguments(enquiry, CallState.ENQUIRY),
                arguments(answered, CallState.ENQUIRY_ANSWERED),
                arguments(back, CallState.THIRD_PARTY_ON_HOLD),
                arguments(conference, CallState.CONFERENCE),
                arguments(connected.to(ContactState.TRANSFERRING, NOW), CallState.TRANSFERRING),
                arguments(connected.end(EndCause.TERMINATED, NOW), CallState.ENDED));
    }

    @ParameterizedTest
    @MethodSource("states")
    void knowsTheStateOfACall(Contact contact, CallState expected) {
        assertThat(CallState.of(contact)).isEqualTo(expected);
    }

    @Test
    void tellsEverybodyOfAnInboundCall() {
        Contact contact = pair(Medium.VOICE, Direction.INBOUND);
        assertThat(notices.of(new ContactEvent.Began(contact, NOW)))
                .containsExactly(new Notice(
                        new CallStart(900, "01632######", "01632960010", "Main line", "Example IVR"),
                        Audience.EVERYBODY));
    }

    @Test
    void tellsNobodyThatAnOutboundCallReachedThePlatform() {
        assertThat(notices.of(new ContactEvent.Began(pair(Medium.VOICE, Direction.OUTBOUND), NOW)))
                .isEmpty();
    }

    @Test
    void tellsEverybodyOfAQueueByItsName() {
        Contact contact =
                pair(Medium.VOICE, Direction.INBOUND).withQueue(Optional.of(new QueuePosition(55, NOW, Set.of())));
        assertThat(notices.of(new ContactEvent.Queued(contact, NOW)))
                .containsExactly(new Notice(
                        new CallEnteredQueue(
                                900,
                                "01632######",
                                "01632960010",
                                "Main line",
                                "Example IVR",
                                "ut_operatorQueue",
                                55,
                                "Sales"),
                        Audience.EVERYBODY));
    }

    @Test
    void tellsNothingOfWhatIsNoCall() {
        Contact chat = pair(Medium.CHAT, Direction.INBOUND).to(ContactState.CONNECTED, NOW);
        assertThat(notices.of(new ContactEvent.Began(chat, NOW))).isEmpty();
        assertThat(notices.of(new ContactEvent.Connected(chat, NOW))).isEmpty();
        assertThat(notices.of(new ContactEvent.Ended(chat, NOW))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LegEnd.class)
    void tellsAnOperatorWhoLeftWhyTheCallIsOverForThem(LegEnd end) {
        Contact contact = pair(Medium.VOICE, Direction.INBOUND).to(ContactState.OFFERED, NOW);
        Party operator = contact.owner().orElseThrow();
        Contact after = contact.change(operator.leg(), party -> party.release(end, NOW));
        List<Notice> told = notices.of(new ContactEvent.PartyReleased(after, after.party(operator.leg()), NOW));

        assertThat(told).hasSize(1);
        CallNewState event = (CallNewState) told.get(0).event();
        assertThat(event.newState()).isEqualTo(11);
        assertThat(event.operatorCallEndReasonCode())
                .as("%s is the %d. reason", end, end.ordinal() + 1)
                .isEqualTo(end.ordinal() + 1);
        assertThat(event.operatorCallEndReasonText()).isNotEmpty();
        assertThat(told.get(0).audience().includes(operator(7001)))
                .as("who has just left is told")
                .isTrue();
    }

    @Test
    void tellsThoseWhoGoOnThatAConferenceHasBecomeAPair() {
        Contact conference = third(pair(Medium.VOICE, Direction.INBOUND)).to(ContactState.CONNECTED, NOW);
        Party leaving = conference.thirdParty().orElseThrow();
        Contact after = conference.change(leaving.leg(), party -> party.release(LegEnd.HUNG_UP, NOW));

        assertThat(notices.of(new ContactEvent.PartyReleased(after, after.party(leaving.leg()), NOW)))
                .extracting(notice -> subject(notice.event()))
                .containsExactly("7002 11", "7001 6");
    }

    @Test
    void countsSecondsByDirectionAndNamesTheRecording() {
        Contact contact = pair(Medium.VOICE, Direction.INBOUND);
        for (Party party : contact.parties()) {
            contact = contact.change(party.leg(), still -> still.release(LegEnd.CONTACT_ENDED, NOW.plusSeconds(95)));
        }
        Contact ended = contact.end(EndCause.TERMINATED, NOW.plusSeconds(95));

        assertThat(notices.of(new ContactEvent.Ended(ended, NOW)))
                .as("the operator answered after 5 s")
                .containsExactly(new Notice(new CallEnd(900, 95, 90, null), Audience.EVERYBODY));
        Contact recorded = ended.withRecording(Recording.onDemand().start(900));
        assertThat(notices.of(new ContactEvent.Ended(recorded, NOW)))
                .extracting(Notice::event)
                .containsExactly(new CallEnd(900, 95, 90, 900L));
    }

    @Test
    void tellsStatesToThoseWhoTakePartAndToTheCustomerOnly() {
        Contact contact = pair(Medium.VOICE, Direction.INBOUND).to(ContactState.CONNECTED, NOW);
        Audience audience =
                notices.of(new ContactEvent.Connected(contact, NOW)).get(0).audience();
        assertThat(audience.includes(operator(7001))).isTrue();
        assertThat(audience.includes(operator(7002))).isFalse();
        assertThat(audience.includes(new Principal(300, 1, OptionalLong.empty(), OptionalLong.of(12))))
                .isTrue();
    }

    private static String subject(TelxlEvent event) {
        CallNewState state = (CallNewState) event;
        return state.operatorId() + " " + state.newState();
    }

    private static Principal operator(long id) {
        return new Principal(300, 1, OptionalLong.of(id), OptionalLong.of(12));
    }

    /** A caller and operator 7001, who answered after five seconds; the state is the test's to set. */
    private static Contact pair(Medium medium, Direction direction) {
        Origin origin = new Origin(
                300,
                medium,
                direction,
                "01632######",
                "01632960010",
                "Main line",
                "Example IVR",
                Map.of(),
                Map.of(),
                NOW);
        Contact contact = Contact.begin(900, origin, ContactState.ARRIVED, Recording.onDemand(), NOW);
        Party caller = Party.begin(
                        contact.nextLeg(), Role.CALLER, Optional.empty(), origin.from(), LegState.ALERTING, NOW)
                .answer(NOW);
        Contact withCaller = contact.join(caller);
        Party operator = Party.begin(
                        withCaller.nextLeg(), Role.OPERATOR, Optional.of(7001L), "33337001", LegState.DIALLING, NOW)
                .answer(NOW.plusSeconds(5));
        return withCaller.join(operator);
    }

    private static Contact third(Contact contact) {
        return contact.join(Party.begin(
                contact.nextLeg(), Role.THIRD_PARTY, Optional.of(7002L), "33337002", LegState.DIALLING, NOW));
    }
}
