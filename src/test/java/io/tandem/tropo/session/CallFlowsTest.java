package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.HangUp;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls from the first ring to the end of the session, with an application that answers as documented. */
class CallFlowsTest {

    private final Rig rig = new Rig();

    @Test
    void aCallerIsAskedAndTransferredToAQueueAndComesBackWhenTheOperatorLeaves() {
        LegId caller = rig.call();
        rig.application.answer("{'ask':{'name':'n','choices':{'value':'[1 DIGIT]'},'say':[{'value':'Which?'}]}},"
                + "{'on':{'event':'continue','next':'/asked'}}");
        assertThat(rig.telephony.heard(caller)).containsExactly("Which?");
        rig.press(caller, "3");
        assertThat(rig.application.last().action().getString("value")).isEqualTo("3");

        rig.logIn();
        rig.application.answer("{'transfer':{'name':'t','to':'" + Rig.TO_QUEUE + "','headers':{'case':'42'}}},"
                + "{'on':{'event':'continue','next':'/done'}}");
        assertThat(rig.state(caller)).isEqualTo(ContactState.OFFERED);
        assertThat(rig.contact(caller.contactId()).data())
                .as("what the operator sees")
                .containsEntry("case", "42");
        rig.answer(rig.dialled());
        assertThat(rig.state(caller)).isEqualTo(ContactState.CONNECTED);
        rig.pass(Duration.ofSeconds(60));
        rig.run(at -> new HangUp(Rig.OPERATOR, at));

        assertThat(rig.state(caller)).as("back").isEqualTo(ContactState.SCRIPTED);
        assertThat(rig.application.last().action().getString("disposition")).isEqualTo("SUCCESS");
        assertThat(rig.application.last().action().getInt("duration")).isEqualTo(60);
        rig.application.answer("{'say':{'value':'Bye'}}");
        rig.heard();
        assertOver(caller, EndCause.TERMINATED);
    }

    @Test
    void theFirstOfSeveralWhoAnswersAndPassesTheScreeningGetsTheCaller() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'transfer':{'name':'t','to':['100 0001','1000002'],'on':["
                + "{'event':'ring','say':{'value':'tune'}},"
                + "{'event':'connect','ask':{'choices':{'value':'1'},'say':{'value':'Take it?'}}}]}},"
                + "{'on':{'event':'continue','next':'/done'}}");
        assertThat(rig.telephony.heard(caller)).containsExactly("tune");
        LegId first = rig.dialled("1000001");
        LegId second = rig.dialled("1000002");
        rig.answer(second);

        assertThat(rig.telephony.all(SwitchInstruction.HangUp.class))
                .extracting(SwitchInstruction.HangUp::leg)
                .as("the other does not ring any more")
                .containsExactly(first);
        assertThat(rig.telephony.all(SwitchInstruction.StopPlaying.class)).hasSize(1);
        assertThat(rig.telephony.heard(second)).containsExactly("Take it?");
        rig.press(second, "1");
        assertThat(rig.state(caller)).isEqualTo(ContactState.CONNECTED);
        rig.hangUp(second);
        assertThat(rig.application.last().action().getString("calledid")).isEqualTo("1000002");
        rig.application.answer("");
        assertOver(caller, EndCause.TERMINATED);
    }

    @Test
    void whoDoesNotPassTheScreeningIsReleasedAndTheCallerIsBack() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'transfer':{'name':'t','to':'1000002','on':"
                + "{'event':'connect','ask':{'choices':{'value':'1'},'say':{'value':'Take it?'}}}}},"
                + "{'on':{'event':'incomplete','next':'/failed'}}");
        LegId other = rig.dialled();
        rig.answer(other);
        rig.press(other, "2");

        assertThat(rig.telephony.last(SwitchInstruction.HangUp.class).leg()).isEqualTo(other);
        assertThat(rig.state(caller)).isEqualTo(ContactState.SCRIPTED);
        assertThat(rig.application.last().action().getString("disposition")).isEqualTo("FAILED");
    }

    @Test
    void nobodyAnswersATransferInTime() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'transfer':{'name':'t','to':'1000002','timeout':10}},"
                + "{'on':{'event':'incomplete','next':'/failed'}}");
        rig.pass(Duration.ofSeconds(10));

        assertThat(rig.telephony.last(SwitchInstruction.HangUp.class).leg()).isEqualTo(rig.dialled());
        assertThat(rig.state(caller)).isEqualTo(ContactState.SCRIPTED);
        assertThat(rig.application.last().action().getString("disposition")).isEqualTo("TIMEOUT");
        rig.application.answer("{'say':{'value':'Nobody is there'}}");
        assertThat(rig.telephony.heard(caller)).contains("Nobody is there");
    }

    @Test
    void aThirdPartyIsToldSomethingAndReleased() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'message':{'to':'1000002','say':{'value':'Fire'}}},{'say':{'value':'Told'}}");
        LegId third = rig.dialled();
        rig.answer(third);
        assertThat(rig.telephony.heard(third)).containsExactly("Fire");
        rig.heard();

        assertThat(rig.contact(third.contactId()).isLive()).as("released").isFalse();
        assertThat(rig.telephony.heard(caller)).containsExactly("Told");
        assertThat(rig.register.sessionOf(third.contactId())).isEmpty();
    }

    @Test
    void aLaunchedSessionCallsAndPressesKeysBeforeItSpeaks() {
        rig.launch();
        rig.application.answer("{'call':{'to':'1000002;postd=12pp3','from':'555'}},{'say':{'value':'Hello'}}");
        LegId called = rig.dialled();
        assertThat(rig.telephony.last(SwitchInstruction.Dial.class).from()).isEqualTo("555");
        rig.answer(called);
        assertThat(rig.telephony.heard(called)).as("keys").containsExactly("12pp3");
        rig.heard();
        assertThat(rig.telephony.heard(called)).containsExactly("12pp3", "Hello");
        rig.heard();
        assertOver(called, EndCause.TERMINATED);
    }

    @Test
    void aCallThatNobodyAnswersIsOver() {
        rig.launch();
        rig.application.answer("{'call':{'to':'1000002'}},{'on':{'event':'incomplete','next':'/failed'}}");
        rig.fail(rig.dialled(), LegEnd.BUSY);

        assertThat(rig.application.last().result().getString("state")).isEqualTo("FAILED");
        rig.application.answer("");
        assertOver(rig.dialled(), EndCause.BUSY);
    }

    @Test
    void aRingingCallerIsTurnedAway() {
        LegId caller = rig.call();
        rig.application.answer("{'reject':null}");
        assertOver(caller, EndCause.REJECTED);
    }

    @Test
    void theLongestSessionEndsWithItsCall() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'wait':{'milliseconds':86400000}}");
        rig.pass(Duration.ofHours(4));
        assertOver(caller, EndCause.TERMINATED);
        assertThat(rig.dialogues.endings().values()).containsExactly("TIME_OVER");
    }

    private void assertOver(LegId leg, EndCause cause) {
        assertThat(rig.contact(leg.contactId()).ending().map(ending -> ending.cause()))
                .as("how the call ended")
                .contains(cause);
        assertThat(rig.isOver(rig.application.posted.get(0).session()))
                .as("the session")
                .isTrue();
        assertThat(rig.register.size()).as("sessions that run").isZero();
        assertThat(rig.register.sessionOf(leg.contactId()))
                .as("nothing is left")
                .isEmpty();
        assertThat(List.copyOf(rig.application.open)).as("nobody is waited for").isEmpty();
    }
}
