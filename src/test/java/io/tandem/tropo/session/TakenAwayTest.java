package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.HangUp;
import io.tandem.contact.command.Pluck;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Operators take callers away from applications, and transfers are broken off while something else happens. */
class TakenAwayTest {

    private final Rig rig = new Rig();

    @Test
    void anApplicationDoesNotTalkIntoAConversationThatAnOperatorHasTaken() {
        rig.logIn();
        LegId caller = rig.answeredCall();
        rig.application.answer("{'ask':{'choices':{'value':'[1 DIGIT]'},'say':{'value':'Which?'},'attempts':3,"
                + "'timeout':5}},{'on':{'event':'hangup','next':'/gone'}}");
        rig.heard();
        rig.run(at -> new Pluck(caller.contactId(), Rig.OPERATOR, at));
        assertThat(rig.application.last().result().getString("state")).isEqualTo("DISCONNECTED");
        rig.application.answer("");
        rig.answer(rig.dialled());
        rig.pass(Duration.ofMinutes(5));

        assertThat(rig.state(caller)).as("goes on").isEqualTo(ContactState.CONNECTED);
        assertThat(rig.telephony.heard(caller)).containsExactly("Which?");
        assertThat(rig.register.size()).as("the session is over").isZero();
    }

    @Test
    void aCallerWhoComesBackFromAnOperatorBeginsAnotherSession() {
        rig.logIn();
        LegId caller = rig.answeredCall();
        rig.application.answer("{'wait':{'milliseconds':60000}}");
        rig.run(at -> new Pluck(caller.contactId(), Rig.OPERATOR, at));
        rig.answer(rig.dialled());
        rig.run(at -> new HangUp(Rig.OPERATOR, at));

        assertThat(rig.state(caller)).isEqualTo(ContactState.SCRIPTED);
        assertThat(rig.application.last().body()).containsKey("session");
        rig.application.answer("{'say':{'value':'Welcome back'}}");
        assertThat(rig.telephony.heard(caller)).containsExactly("Welcome back");
        rig.hangUp(caller);
        assertThat(rig.register.size()).isZero();
        assertThat(rig.register.bound()).isZero();
    }

    @Test
    void aTransferThatIsBrokenOffDoesNotSpoilTheNext() {
        rig.logIn();
        LegId caller = rig.answeredCall();
        rig.application.answer("{'transfer':{'name':'a','to':'1000002','timeout':5,'required':false}},"
                + "{'transfer':{'name':'b','to':'" + Rig.TO_QUEUE + "'}},{'on':{'event':'continue','next':'/done'}}");
        rig.pass(Duration.ofSeconds(5));
        LegId first = rig.telephony.all(SwitchInstruction.Dial.class).get(0).leg();
        rig.answer(first);
        assertThat(rig.state(caller)).as("in the queue").isEqualTo(ContactState.OFFERED);
        rig.answer(rig.dialled());
        rig.run(at -> new HangUp(Rig.OPERATOR, at));

        assertThat(rig.application.last().result().getJsonArray("actions"))
                .extracting(action -> action.asJsonObject().getString("disposition"))
                .containsExactly("TIMEOUT", "SUCCESS");
    }

    @Test
    void aTransferIsCancelledByItsTerminatorAndTheCallerIsBack() {
        rig.logIn();
        LegId caller = rig.answeredCall();
        rig.application.answer("{'transfer':{'name':'t','to':'" + Rig.TO_QUEUE + "','choices':{'terminator':'*'}}},"
                + "{'say':{'value':'Back'}}");
        rig.answer(rig.dialled());
        rig.press(caller, "*");

        assertThat(rig.telephony.last(SwitchInstruction.HangUp.class).leg()).isEqualTo(rig.dialled());
        assertThat(rig.state(caller)).isEqualTo(ContactState.SCRIPTED);
        assertThat(rig.telephony.heard(caller)).containsExactly("Back");
    }

    @Test
    void aCallerIsNotTransferredToAQueueOfAnotherCustomer() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'transfer':{'name':'t','to':'" + Rig.TO_QUEUE_OF_OTHER + "'}}");

        assertThat(rig.telephony.last(SwitchInstruction.Dial.class).address())
                .as("called like anybody outside")
                .isEqualTo("01632960030");
        assertThat(rig.state(caller)).isEqualTo(ContactState.TRANSFERRING);
    }

    @Test
    void aCallerWhoHangsUpDuringATransferEndsIt() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'transfer':{'name':'t','to':'1000002'}},{'on':{'event':'hangup','next':'/gone'}}");
        LegId other = rig.dialled();
        rig.hangUp(caller);

        assertThat(rig.telephony.last(SwitchInstruction.HangUp.class).leg()).isEqualTo(other);
        rig.application.answer("");
        assertThat(rig.register.size()).isZero();
        assertThat(rig.register.bound()).isZero();
    }
}
