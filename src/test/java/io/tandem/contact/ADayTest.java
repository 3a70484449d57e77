package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Alternate;
import io.tandem.contact.command.Answer;
import io.tandem.contact.command.CallForScript;
import io.tandem.contact.command.Complete;
import io.tandem.contact.command.CompleteTransfer;
import io.tandem.contact.command.Conference;
import io.tandem.contact.command.Consult;
import io.tandem.contact.command.EndBreak;
import io.tandem.contact.command.EndWrap;
import io.tandem.contact.command.HangUp;
import io.tandem.contact.command.HoldCaller;
import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.command.LoseOperator;
import io.tandem.contact.command.PlaceCall;
import io.tandem.contact.command.Pluck;
import io.tandem.contact.command.ResumeRecording;
import io.tandem.contact.command.StartBreak;
import io.tandem.contact.command.StartRecording;
import io.tandem.contact.command.SuspendRecording;
import io.tandem.contact.command.TransferDirectly;
import io.tandem.contact.command.TransferFromScript;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens in a contact centre from morning to evening. */
class ADayTest {

    private static final Break LUNCH = new Break(3, BreakKind.BREAK, "Lunch", "");

    private final Centre centre = Centre.ready();

    @Test
    void theFourthToComeFindsNoLicenceUntilSomebodyGoes() {
        centre.operator(10, Set.of(Centre.SALES));

        Outcome refused = centre.logIn(10);
        assertThat(refused)
                .as("three licences, three operators")
                .isEqualTo(new Outcome.Refused(new Refusal(Refusal.Code.NO_LICENCE, "all 3 licences are held")));

        centre.run(at -> new LogOut(9, at));
        assertThat(centre.logIn(10)).as("with one licence free").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aCallRingsAtTheNextWhenNobodyAnswers() {
        centre.call(1, Centre.SALES);
        assertThat(state(7)).as("waited longest").isEqualTo(OperatorState.RINGING);

        centre.pass(Centre.RING_TIME);

        assertThat(state(7)).as("let it ring").isEqualTo(OperatorState.WAITING);
        assertThat(state(8)).as("is next").isEqualTo(OperatorState.RINGING);
        assertThat(centre.contact(1).parties())
                .extracting(Party::end)
                .as("the first operator's leg ended for that reason")
                .containsExactly(Optional.empty(), Optional.of(LegEnd.RING_TIME_OVER), Optional.empty());
    }

    @Test
    void aCallIsAnsweredAndWrappedUpAndTheNextOneRings() {
        connect(1);
        centre.run(at -> new StartBreak(8, LUNCH, at));
        centre.call(2, Centre.SALES);
        assertThat(centre.contact(2).state()).as("nobody is free").isEqualTo(ContactState.QUEUED);

        centre.run(at -> new LegHungUp(Centre.leg(1, 1), at));
        assertThat(centre.contact(1).ending().orElseThrow().cause()).isEqualTo(EndCause.CALLER_LEFT);
        assertThat(state(7)).isEqualTo(OperatorState.WRAP);

        centre.pass(Centre.WRAP_TIME);
        assertThat(centre.contact(2).state())
                .as("offered in the step that ended the wrap")
                .isEqualTo(ContactState.OFFERED);
        assertThat(state(7)).isEqualTo(OperatorState.RINGING);
    }

    @Test
    void lunchAskedForDuringACallBeginsAfterItsWrap() {
        connect(1);
        centre.run(at -> new StartBreak(7, LUNCH, at));
        assertThat(state(7)).as("still talking").isEqualTo(OperatorState.ON_CALL);

        centre.run(at -> new HangUp(7, at));
        assertThat(state(7)).as("wrap comes first").isEqualTo(OperatorState.WRAP);

        centre.run(at -> new EndWrap(7, at));
        assertThat(centre.operator(7).onBreak()).contains(LUNCH);

        centre.run(at -> new EndBreak(7, at));
        assertThat(state(7)).isEqualTo(OperatorState.WAITING);
    }

    @Test
    void theSwitchIsToldEachThingOnceAndInOrder() {
        centre.call(1, Centre.SALES);
        centre.run(at -> new LegAlerting(Centre.leg(1, 2), at));
        centre.run(at -> new LegAnswered(Centre.leg(1, 2), at));
        centre.run(at -> new HoldCaller(1, at));
        centre.run(at -> new HangUp(7, at));

        assertThat(centre.floor.instructions)
                .containsExactly(
                        new SwitchInstruction.Answer(Centre.leg(1, 1), Map.of()),
                        new SwitchInstruction.Hold(Centre.leg(1, 1)),
                        new SwitchInstruction.Dial(
                                Centre.leg(1, 2), "33337", Optional.of(7L), "01632 960003", Map.of()),
                        new SwitchInstruction.Bridge(1, List.of(Centre.leg(1, 1), Centre.leg(1, 2))),
                        new SwitchInstruction.Hold(Centre.leg(1, 1)),
                        new SwitchInstruction.HangUp(Centre.leg(1, 2), Map.of()),
                        new SwitchInstruction.HangUp(Centre.leg(1, 1), Map.of()));
    }

    @Test
    void aPhoneThatCannotBeReachedIsNotTriedAgain() {
        centre.run(at -> new StartBreak(8, LUNCH, at));
        centre.call(1, Centre.SALES);

        centre.run(at -> new LegFailed(Centre.leg(1, 2), LegEnd.FAILED, at));

        assertThat(centre.operator(7).onBreak()).contains(Break.unreachable());
        assertThat(centre.contact(1).state()).as("the caller waits on").isEqualTo(ContactState.QUEUED);
    }

    @Test
    void aColleagueIsConsultedAndTakesTheCallOver() {
        connect(1);
        centre.run(at -> new Consult(1, Destination.operator(9), at));
        centre.run(at -> new LegAnswered(Centre.leg(1, 3), at));
        centre.run(at -> new Alternate(1, at));
        centre.run(at -> new HoldCaller(1, at));
        centre.run(at -> new CompleteTransfer(1, at));

        assertThat(centre.contact(1).owner().orElseThrow().operatorId())
                .as("who serves the caller")
                .contains(9L);
        assertThat(state(7)).as("who handed over").isEqualTo(OperatorState.WRAP);
        assertThat(state(9)).isEqualTo(OperatorState.ON_CALL);
    }

    @Test
    void aConferenceGoesOnWithoutTheFirstOperator() {
        connect(1);
        centre.run(at -> new Consult(1, Destination.number("01632 960009"), at));
        centre.run(at -> new LegAnswered(Centre.leg(1, 3), at));
        centre.run(at -> new Conference(1, at));
        centre.run(at -> new HangUp(7, at));

        assertThat(centre.contact(1).state()).isEqualTo(ContactState.CONNECTED);
        centre.run(at -> new LegHungUp(Centre.leg(1, 3), at));
        assertThat(centre.contact(1).ending().orElseThrow().cause())
                .as("nobody is left to talk to")
                .isEqualTo(EndCause.THIRD_PARTY_LEFT);
    }

    @Test
    void aDirectTransferThatNobodyAnswersBringsTheCallerBackToTheHeadOfTheQueue() {
        connect(1);
        centre.call(2, Centre.SALES);
        centre.run(at -> new StartBreak(7, LUNCH, at));
        centre.run(at -> new TransferDirectly(1, Destination.number("01632 960009"), at));
        centre.run(at -> new LegAlerting(Centre.leg(1, 3), at));
        assertThat(state(7)).as("out of it once it rings there").isEqualTo(OperatorState.WRAP);
        centre.call(3, Centre.SALES);

        centre.run(at -> new LegFailed(Centre.leg(1, 3), LegEnd.NO_ANSWER, at));

        assertThat(centre.floor.queue(Centre.SALES).orElseThrow().ahead(1))
                .as("how many wait in front of it")
                .isZero();
    }

    @Test
    void theCallerStaysForASurveyWhenTheOperatorHangsUp() {
        centre.arrive(1, Medium.VOICE, Optional.of(Centre.SALES), Optional.of("survey"));
        centre.run(at -> new LegAnswered(Centre.leg(1, 2), at));

        centre.run(at -> new HangUp(7, at));

        assertThat(centre.contact(1).state()).isEqualTo(ContactState.SCRIPTED);
        assertThat(centre.contact(1).plan().script()).contains("survey");
    }

    @Test
    void anApplicationTransfersToWhoeverAnswersFirstAndGetsTheCallerBack() {
        centre.arrive(1, Medium.VOICE, Optional.empty(), Optional.of("ivr"));
        centre.run(at -> new TransferFromScript(
                1,
                List.of(Destination.number("01632 960004"), Destination.number("01632 960005")),
                false,
                "",
                Map.of(),
                at));
        centre.run(at -> new LegAnswered(Centre.leg(1, 3), at));
        assertThat(centre.contact(1).live()).extracting(Party::leg).containsExactly(Centre.leg(1, 1), Centre.leg(1, 3));

        centre.run(at -> new LegHungUp(Centre.leg(1, 3), at));

        assertThat(centre.contact(1).plan().script()).contains("ivr");
    }

    @Test
    void anApplicationCallsSomebodyAndIsInControlOnceTheyAnswer() {
        centre.run(at -> new CallForScript(
                1,
                Origin.of(Centre.CUSTOMER, Medium.VOICE, Direction.OUTBOUND, "01632 960020", "01632 960004", at),
                Recording.onDemand(),
                "reminder",
                List.of("01632 960004"),
                Map.of(),
                at));
        centre.run(at -> new LegAnswered(Centre.leg(1, 1), at));

        assertThat(centre.contact(1).state()).isEqualTo(ContactState.SCRIPTED);
    }

    @Test
    void anOutboundCallRingsTheOperatorFirst() {
        centre.run(at ->
                new PlaceCall(1, 7, Destination.number("01632 960002"), "01632 960010", Recording.onDemand(), at));
        assertThat(centre.contact(1).parties())
                .as("only the operator's own phone")
                .hasSize(1);

        centre.run(at -> new LegAnswered(Centre.leg(1, 1), at));
        centre.run(at -> new LegAnswered(Centre.leg(1, 2), at));

        assertThat(centre.contact(1).caller().orElseThrow().address()).isEqualTo("01632 960002");
        assertThat(centre.contact(1).state()).isEqualTo(ContactState.CONNECTED);
    }

    @Test
    void aColleagueWhoIsTakenMeanwhileIsBusy() {
        centre.run(at -> new PlaceCall(1, 7, Destination.operator(9), "", Recording.onDemand(), at));
        centre.call(2, Centre.SUPPORT);

        centre.run(at -> new LegAnswered(Centre.leg(1, 1), at));

        assertThat(centre.contact(1).ending().orElseThrow().cause()).isEqualTo(EndCause.BUSY);
        assertThat(centre.operator(9).contact()).as("stays with their own call").contains(2L);
    }

    @Test
    void aSupervisorPlucksACallThatRingsElsewhere() {
        centre.call(1, Centre.SALES);
        centre.run(at -> new Pluck(1, 9, at));

        assertThat(state(7)).as("rings no more").isEqualTo(OperatorState.WAITING);
        assertThat(state(9)).isEqualTo(OperatorState.RINGING);
        centre.run(at -> new LegAnswered(Centre.leg(1, 3), at));
        assertThat(centre.run(at -> new Pluck(1, 8, at)))
                .as("once connected it is ignored")
                .isInstanceOf(Outcome.Ignored.class);
    }

    @Test
    void aChatNeedsNoPhone() {
        centre.arrive(1, Medium.CHAT, Optional.of(Centre.SALES), Optional.empty());
        centre.run(at -> new Answer(7, at));
        assertThat(centre.contact(1).state()).isEqualTo(ContactState.CONNECTED);

        centre.run(at -> new Complete(1, 7, "solved", at));

        assertThat(centre.contact(1).ending().orElseThrow().cause()).isEqualTo(EndCause.COMPLETED);
        assertThat(centre.contact(1).disposition()).contains("solved");
        assertThat(state(7)).as("filed, so no wrap is left").isEqualTo(OperatorState.WAITING);
        assertThat(centre.floor.instructions).as("the switch").isEmpty();
    }

    @Test
    void aRecordingIsSilentWhileTheCardNumberIsRead() {
        connect(1);
        centre.run(at -> new StartRecording(1, at));
        centre.run(at -> new SuspendRecording(1, at));
        assertThat(centre.contact(1).recording().suspended()).isTrue();
        centre.run(at -> new ResumeRecording(1, at));
        centre.run(at -> new HangUp(7, at));

        assertThat(centre.contact(1).recording().running()).as("after the call").isFalse();
        assertThat(centre.contact(1).recording().id()).as("there is one").contains(1L);
    }

    @Test
    void anOperatorWhoseLineIsLostDuringAConsultationLeavesTheCallerInGoodHands() {
        connect(1);
        centre.run(at -> new Consult(1, Destination.operator(8), at));
        centre.run(at -> new LegAnswered(Centre.leg(1, 3), at));

        centre.run(at -> new LoseOperator(7, at));

        assertThat(state(7)).isEqualTo(OperatorState.LOGGED_OUT);
        assertThat(centre.contact(1).owner().orElseThrow().operatorId()).contains(8L);
    }

    @Test
    void nobodyLogsOutInTheMiddleOfACall() {
        connect(1);

        assertThat(centre.run(at -> new LogOut(7, at)))
                .isEqualTo(new Outcome.Refused(new Refusal(Refusal.Code.IN_CONTACT, "operator 7 is in a contact")));
        centre.run(at -> new HangUp(7, at));
        centre.pass(Duration.ofSeconds(1));
        assertThat(centre.run(at -> new LogOut(7, at))).as("in wrap").isInstanceOf(Outcome.Done.class);
    }

    private void connect(long contactId) {
        centre.call(contactId, Centre.SALES);
        centre.run(at -> new LegAnswered(Centre.leg(contactId, 2), at));
    }

    private OperatorState state(long operatorId) {
        return centre.operator(operatorId).state();
    }
}
