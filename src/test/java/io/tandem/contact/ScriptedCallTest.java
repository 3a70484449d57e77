package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.AnswerCaller;
import io.tandem.contact.command.CallForScript;
import io.tandem.contact.command.Capture;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConnectTransfer;
import io.tandem.contact.command.DeflectCaller;
import io.tandem.contact.command.DeflectionOver;
import io.tandem.contact.command.EndCapture;
import io.tandem.contact.command.GiveToScript;
import io.tandem.contact.command.HangUpCaller;
import io.tandem.contact.command.JoinRoom;
import io.tandem.contact.command.LeaveRoom;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.PlayTo;
import io.tandem.contact.command.RecordForScript;
import io.tandem.contact.command.RejectCaller;
import io.tandem.contact.command.StopPlaying;
import io.tandem.contact.command.TransferFromScript;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the switch is told when an application is in control of a call. */
class ScriptedCallTest {

    private static final LegId CALLER = Centre.leg(1, 1);
    private static final Map<String, String> HEADERS = Map.of("X-Case", "42");
    private static final List<Prompt> PROMPTS = List.of(Prompt.text("hello"));
    private static final CaptureLimits LIMITS =
            new CaptureLimits(true, Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(60));
    private static final Room ROOM = new Room("tea", false, true, Optional.empty(), Optional.empty());

    private final Centre centre = Centre.ready();

    static Stream<Arguments> doneWithALeg() {
        return Stream.of(
                done(at -> new PlayTo(CALLER, 5, PROMPTS, at), new SwitchInstruction.Play(CALLER, 5, PROMPTS)),
                done(at -> new StopPlaying(CALLER, 5, at), new SwitchInstruction.StopPlaying(CALLER, 5)),
                done(at -> new Capture(CALLER, 6, LIMITS, at), new SwitchInstruction.Capture(CALLER, 6, LIMITS)),
                done(at -> new EndCapture(CALLER, 6, at), new SwitchInstruction.EndCapture(CALLER, 6)),
                done(at -> new JoinRoom(CALLER, ROOM, at), new SwitchInstruction.JoinRoom(CALLER, ROOM)),
                done(at -> new LeaveRoom(CALLER, at), new SwitchInstruction.LeaveRoom(CALLER)));
    }

    private static Arguments done(Function<Instant, Command> command, SwitchInstruction instruction) {
        return Arguments.of(command, instruction);
    }

    @ParameterizedTest
    @MethodSource("doneWithALeg")
    void theSwitchDoesWhatTheApplicationWantsOfAParty(
            Function<Instant, Command> command, SwitchInstruction instruction) {
        Situation.SCRIPT_TALKS.arrange(centre);

        centre.run(command);

        assertThat(last()).as("told to the switch").isEqualTo(instruction);
    }

    @Test
    void headersGoWithTheAnswer() {
        Situation.SCRIPTED.arrange(centre);

        centre.run(at -> new AnswerCaller(1, HEADERS, at));

        assertThat(last()).isEqualTo(new SwitchInstruction.Answer(CALLER, HEADERS));
    }

    @Test
    void headersGoWithTheReleaseOfTheCallerAlone() {
        Situation.CONNECTED.arrange(centre);

        centre.run(at -> new HangUpCaller(1, HEADERS, at));

        assertThat(centre.floor.instructions)
                .endsWith(
                        new SwitchInstruction.HangUp(CALLER, HEADERS),
                        new SwitchInstruction.HangUp(Centre.leg(1, 2), Map.of()));
        assertThat(cause()).isEqualTo(EndCause.TERMINATED);
    }

    @Test
    void headersGoWithACallOfTheApplication() {
        centre.run(at -> new CallForScript(
                1,
                Origin.of(Centre.CUSTOMER, Medium.VOICE, Direction.OUTBOUND, "01632 960020", "01632 960004", at),
                Recording.onDemand(),
                "reminder",
                List.of("01632 960004"),
                HEADERS,
                at));

        assertThat(last())
                .isEqualTo(
                        new SwitchInstruction.Dial(CALLER, "01632 960004", Optional.empty(), "01632 960020", HEADERS));
    }

    @Test
    void aTransferShowsWhatTheApplicationWants() {
        Situation.SCRIPT_TALKS.arrange(centre);

        centre.run(at -> new TransferFromScript(
                1,
                List.of(Destination.operator(9), Destination.number("01632 960005")),
                false,
                "01632 960020",
                HEADERS,
                at));

        assertThat(centre.floor.instructions)
                .endsWith(
                        new SwitchInstruction.Dial(Centre.leg(1, 2), "33339", Optional.of(9L), "01632 960020", HEADERS),
                        new SwitchInstruction.Dial(
                                Centre.leg(1, 3), "01632 960005", Optional.empty(), "01632 960020", HEADERS));
    }

    @Test
    void whoeverAnswersAScreenedTransferIsBridgedByTheApplication() {
        Situation.SCREENED_RINGS.arrange(centre);
        centre.run(at -> new LegAnswered(Centre.leg(1, 3), at));
        assertThat(centre.contact(1).live())
                .as("the others are released, and nobody is bridged")
                .extracting(Party::leg)
                .containsExactly(CALLER, Centre.leg(1, 3));
        assertThat(centre.floor.instructions).noneMatch(SwitchInstruction.Bridge.class::isInstance);

        centre.run(at -> new ConnectTransfer(1, at));

        assertThat(last()).isEqualTo(new SwitchInstruction.Bridge(1, List.of(CALLER, Centre.leg(1, 3))));
        assertThat(centre.contact(1).plan().afterCall())
                .as("who gets the caller back")
                .contains("ivr");
    }

    @Test
    void nobodyLosesPatienceWithAnOperatorWhoWaitsForTheApplication() {
        Situation.SCREENED_ANSWERED.arrange(centre);

        centre.pass(Centre.RING_TIME.multipliedBy(2));

        assertThat(centre.contact(1).state()).isEqualTo(ContactState.TRANSFERRING);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPT_TRANSFERS", "SCREENED_RINGS", "SCREENED_ANSWERED", "QUEUED", "OFFERED", "CONNECTED"})
    void anApplicationTakesTheCallerBackWhereverTheyAre(Situation situation) {
        situation.arrange(centre);

        centre.run(at -> new GiveToScript(1, "ivr", at));

        assertThat(centre.contact(1).live())
                .as("who is left")
                .extracting(Party::leg)
                .containsExactly(CALLER);
        assertThat(centre.contact(1).plan().script()).contains("ivr");
        assertThat(last()).as("the caller is fetched back").isEqualTo(new SwitchInstruction.Bridge(1, List.of(CALLER)));
    }

    @Test
    void aCallerIsTurnedAwayUnanswered() {
        Situation.SCRIPTED.arrange(centre);

        centre.run(at -> new RejectCaller(1, at));

        assertThat(centre.floor.instructions).containsExactly(new SwitchInstruction.HangUp(CALLER, Map.of()));
        assertThat(cause()).isEqualTo(EndCause.REJECTED);
    }

    @Test
    void aCallerIsSentElsewhereUnanswered() {
        Situation.SCRIPTED.arrange(centre);

        centre.run(at -> new DeflectCaller(1, "01632 960009", at));
        assertThat(centre.floor.instructions).containsExactly(new SwitchInstruction.Redirect(CALLER, "01632 960009"));
        assertThat(centre.contact(1).state()).as("until it is done").isEqualTo(ContactState.SCRIPTED);

        centre.run(at -> new DeflectionOver(CALLER, true, at));
        assertThat(cause()).isEqualTo(EndCause.DEFLECTED);
    }

    @Test
    void anApplicationRecordsWhatOperatorsMayNot() {
        centre.run(at -> new CallForScript(
                1,
                Origin.of(Centre.CUSTOMER, Medium.VOICE, Direction.OUTBOUND, "01632 960020", "01632 960004", at),
                Recording.none(false, false),
                "reminder",
                List.of("01632 960004"),
                Map.of(),
                at));

        centre.run(at -> new RecordForScript(1, at));

        assertThat(last()).isEqualTo(new SwitchInstruction.StartRecording(1, 1));
        assertThat(centre.run(at -> new RecordForScript(1, at)))
                .as("a second time")
                .isInstanceOf(Outcome.Ignored.class);
    }

    private SwitchInstruction last() {
        return centre.floor.instructions.get(centre.floor.instructions.size() - 1);
    }

    private EndCause cause() {
        return centre.contact(1).ending().orElseThrow().cause();
    }
}
