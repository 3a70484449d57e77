package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Answer;
import io.tandem.contact.command.GoNotReady;
import io.tandem.contact.command.GoReady;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.command.Observe;
import io.tandem.contact.command.SignOn;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Operators who choose the media they are ready for one by one. */
class ReadinessTest {

    private static final Break LUNCH = new Break(1, BreakKind.BREAK, "Lunch", "");
    private static final Break NOT_READY = new Break(0, BreakKind.BUSY, "", "Not ready");

    private final Centre centre = Centre.ready();

    @Test
    void whoSignsOnIsOfferedNothingEvenIfSomebodyWaits() {
        signOn();

        assertThat(centre.operator(7).state()).as("the operator").isEqualTo(OperatorState.BUSY);
        assertThat(centre.operator(7).settings().media()).as("ready for").isEmpty();
        assertThat(centre.operator(7).settings().target()).as("reached at").isEqualTo("4001");
        centre.run(at -> new LogOut(8, at));
        centre.call(1, Centre.SALES);
        assertThat(centre.operator(7).state()).as("the operator").isEqualTo(OperatorState.BUSY);
    }

    @Test
    void whoBecomesReadyForChatIsOfferedAChatThatWaitsButNoCall() {
        signOn();
        centre.run(at -> new LogOut(8, at));
        centre.call(1, Centre.SALES);
        centre.arrive(2, Medium.CHAT, Optional.of(Centre.SALES), Optional.empty());

        centre.run(at -> new GoReady(7, Set.of(Medium.CHAT), at));

        assertThat(centre.operator(7).contact()).as("offered").contains(2L);
    }

    @Test
    void aBreakBeginsWithTheLastMediumOnly() {
        signOn();
        centre.run(at -> new GoReady(7, Set.of(Medium.CHAT), at));
        centre.run(at -> new GoReady(7, Set.of(Medium.VOICE), at));

        centre.run(at -> new GoNotReady(7, Set.of(Medium.VOICE), LUNCH, at));
        assertThat(centre.operator(7).state()).as("still ready for chats").isEqualTo(OperatorState.WAITING);
        centre.run(at -> new GoNotReady(7, Set.of(Medium.CHAT), LUNCH, at));
        assertThat(centre.operator(7).onBreak()).as("ready for nothing").contains(LUNCH);
    }

    @Test
    void becomingReadyEndsWrap() {
        centre.call(1, Centre.SALES);
        centre.run(at -> new LegAnswered(Centre.leg(1, 2), at));
        centre.run(at -> new LeaveAsCaller(1, at));
        assertThat(centre.operator(7).state()).as("after the call").isEqualTo(OperatorState.WRAP);

        centre.run(at -> new GoReady(7, Set.of(Medium.VOICE), at));

        assertThat(centre.operator(7).state()).as("ready").isEqualTo(OperatorState.WAITING);
    }

    @Test
    void becomingNotReadyDuringAContactBeginsAfterIt() {
        signOn();
        centre.run(at -> new GoReady(7, Set.of(Medium.CHAT), at));
        centre.run(at -> new LogOut(8, at));
        centre.arrive(2, Medium.CHAT, Optional.of(Centre.SALES), Optional.empty());
        centre.run(at -> new Answer(7, at));

        centre.run(at -> new GoNotReady(7, Set.of(Medium.CHAT), LUNCH, at));

        assertThat(centre.operator(7).state()).as("goes on").isEqualTo(OperatorState.ON_CALL);
        assertThat(centre.operator(7).pendingBreak()).as("what comes").contains(LUNCH);
    }

    @Test
    void loggingOutForgetsTheChoiceOfMedia() {
        signOn();
        centre.run(at -> new LogOut(7, at));

        assertThat(centre.operator(7).settings().media())
                .as("whoever logs in next by another desktop is ready for all")
                .isEqualTo(EnumSet.allOf(Medium.class));
    }

    @Test
    void observingGivesTheStateAtItsPlaceAndChangesNothing() {
        centre.call(1, Centre.SALES);
        var before = Set.copyOf(centre.floor.operators.values());

        Outcome outcome = centre.run(at -> new Observe(7, "question 1", at));

        OperatorEvent.Observed observed =
                (OperatorEvent.Observed) ((Outcome.Done) outcome).events().get(0);
        assertThat(observed.request()).as("the question").isEqualTo("question 1");
        assertThat(observed.contact()).as("the contact").contains(centre.contact(1));
        assertThat(Set.copyOf(centre.floor.operators.values())).as("operators").isEqualTo(before);
    }

    private void signOn() {
        centre.run(at -> new LogOut(7, at));
        centre.run(at -> new SignOn(7, LicenceKind.OPERATOR, Optional.of("4001"), NOT_READY, at));
    }
}
