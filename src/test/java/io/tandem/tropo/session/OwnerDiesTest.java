package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegId;
import io.tandem.tropo.wire.Action.UploadStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The node that sees to a session dies: another one goes on where it stopped. */
class OwnerDiesTest {

    private static final String NEXT = "{'on':{'event':'continue','next':'/next'}}";

    private final Rig rig = new Rig();

    @BeforeEach
    void haveOthersKnowWhatHappens() {
        rig.join("second");
        rig.join("third");
        rig.pass(Duration.ofMinutes(1));
    }

    @Test
    void whatWasNotPostedIsPosted() {
        rig.busy = true;
        LegId caller = rig.call();
        RigNode owner = rig.nodes.stream()
                .filter(node -> node.register.size() == 1)
                .findFirst()
                .orElseThrow();
        owner.die();
        rig.pass(Duration.ofSeconds(8));
        owner.bury();
        rig.pass(Duration.ofSeconds(5));
        rig.goOn();
        rig.pass(Duration.ofSeconds(15));
        rig.goOn();

        assertThat(rig.application.posted).hasSize(1);
        rig.application.answer("{'say':{'value':'Hello'}}");
        assertThat(rig.telephony.heard(caller)).containsExactly("Hello");
    }

    @Test
    void whatIsPostedAgainIsTheSameMessage() {
        LegId caller = rig.call();
        FakeApplication.Posted first = rig.application.open.remove();
        rig.ownerDies(() -> {});

        assertThat(rig.application.posted)
                .extracting(FakeApplication.Posted::id)
                .containsExactly(first.id(), first.id());
        assertThat(rig.application.last().body()).isEqualTo(first.body());
        first.answer().complete(FakeApplication.answered(200, "{\"tropo\":[{\"say\":{\"value\":\"too late\"}}]}"));
        rig.application.answer("{'say':{'value':'Hello'}}");
        assertThat(rig.telephony.heard(caller)).containsExactly("Hello");
    }

    @Test
    void whatIsSaidIsNotSaidAgainAndItsEndIsHeard() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'say':{'value':'Hello'}}," + NEXT);
        rig.ownerDies(rig::heard);

        assertThat(rig.telephony.heard(caller)).containsExactly("Hello");
        assertThat(rig.application.open).as("the next document is asked for").hasSize(1);
    }

    @Test
    void whatIsSaidMayEndLater() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'say':{'value':'Hello'}}," + NEXT);
        rig.ownerDies(() -> {});
        rig.heard();

        assertThat(rig.telephony.heard(caller)).containsExactly("Hello");
        assertThat(rig.application.open).hasSize(1);
    }

    @Test
    void keysPressedMeanwhileCountOnce() {
        LegId caller = rig.answeredCall();
        rig.application.answer(
                "{'ask':{'name':'n','timeout':60,'interdigitTimeout':60,'choices':{'value':'[4 DIGITS]'},'say':[{'value':'PIN?'}]}},"
                        + NEXT);
        rig.press(caller, "12");
        rig.ownerDies(() -> rig.press(caller, "3"));
        rig.press(caller, "4");

        assertThat(rig.application.last().action().getString("value")).isEqualTo("1234");
        assertThat(rig.application.open).hasSize(1);
    }

    @Test
    void whoAnswersATransferMeanwhileIsConnected() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'transfer':{'name':'t','to':'1000002'}}," + NEXT);
        LegId other = rig.dialled();
        rig.ownerDies(() -> rig.answer(other));
        assertThat(rig.telephony.all(SwitchInstruction.Dial.class)).hasSize(1);
        assertThat(rig.state(caller)).isEqualTo(ContactState.CONNECTED);
        rig.ownerDies(() -> rig.hangUp(other));

        assertThat(rig.application.last().action().getString("disposition")).isEqualTo("SUCCESS");
        assertThat(rig.state(caller)).isEqualTo(ContactState.SCRIPTED);
    }

    @Test
    void whatIsRecordedMeanwhileIsUploaded() {
        rig.answeredCall();
        rig.application.answer("{'record':{'name':'r','url':'http://app.example/up'}}," + NEXT);
        rig.ownerDies(() -> rig.captured(Optional.of("1-1-1.wav")));

        assertThat(rig.telephony.all(SwitchInstruction.Capture.class)).hasSize(1);
        assertThat(rig.application.uploaded).containsExactly("1-1-1.wav to http://app.example/up");
        assertThat(rig.application.last().action().getString("disposition")).isEqualTo("SUCCESS");
    }

    @Test
    void anUploadThatWasBrokenOffIsMadeAgain() {
        rig.answeredCall();
        rig.application.upload = new CompletableFuture<>();
        rig.application.answer("{'record':{'name':'r','url':'http://app.example/up'}}," + NEXT);
        rig.captured(Optional.of("1-1-1.wav"));
        rig.ownerDies(() -> rig.application.upload = CompletableFuture.completedFuture(UploadStatus.SUCCESS));

        assertThat(rig.application.uploaded).hasSize(2);
        assertThat(rig.application.last().action().getString("disposition")).isEqualTo("SUCCESS");
    }

    @Test
    void whoLeavesAConferenceMeanwhileIsMissed() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'conference':{'name':'c','id':'room'}},{'on':{'event':'hangup','next':'/gone'}}");
        rig.ownerDies(() -> rig.hangUp(caller));

        assertThat(rig.application.last().result().getString("state")).isEqualTo("DISCONNECTED");
    }

    @Test
    void aCallIsMadeOnce() {
        rig.launch();
        rig.application.answer("{'call':{'to':'1000002'}},{'say':{'value':'Hello'}}");
        LegId called = rig.dialled();
        rig.ownerDies(() -> rig.answer(called));

        assertThat(rig.telephony.all(SwitchInstruction.Dial.class)).hasSize(1);
        assertThat(rig.telephony.heard(called)).containsExactly("Hello");
    }

    @Test
    void signalsAreTakenOnAnyNode() {
        rig.answeredCall();
        rig.application.answer(
                "{'wait':{'milliseconds':60000,'allowSignals':'now'}},{'on':{'event':'now','next':'/now'}}");
        String id = rig.application.last().session();
        rig.nodes.forEach(node -> node.signals.send(id, "now"));

        assertThat(rig.application.open).hasSize(1);
        assertThat(rig.dialogues.of(id))
                .as("each is told of")
                .filteredOn("SIGNAL now"::equals)
                .hasSize(3);
    }

    @Test
    void aNodeThatWasTakenForGoneDoesNothingMoreForWhatOthersTookOver() {
        LegId caller = rig.call();
        FakeApplication.Posted first = rig.application.open.remove();
        rig.owner(first.session()).isTakenForGone();
        rig.pass(Duration.ofSeconds(5));
        assertThat(rig.application.posted)
                .as("posted again by another life or node")
                .hasSize(2);
        first.answer().complete(FakeApplication.answered(200, "{\"tropo\":[{\"say\":{\"value\":\"too late\"}}]}"));
        assertThat(rig.telephony.heard(caller)).isEmpty();

        rig.application.answer("{'say':{'value':'Hello'}}");
        assertThat(rig.telephony.heard(caller)).containsExactly("Hello");
    }

    @Test
    void aNodeThatKnowsNothingFindsWhatAllOthersLeft() {
        LegId caller = rig.call();
        rig.application.open.remove();
        killAll();
        RigNode fresh = rig.join("fresh");
        rig.pass(Duration.ofSeconds(30));
        rig.pass(Duration.ofSeconds(15));

        assertThat(rig.owner(rig.application.last().session())).isSameAs(fresh);
        rig.application.answer("{'say':{'value':'Hello'}}");
        assertThat(rig.telephony.heard(caller)).containsExactly("Hello");
    }

    @Test
    void whoHasHungUpWhileThereWasNoNodeIsGone() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'say':{'value':'Hello'}},{'on':{'event':'hangup','next':'/gone'}}");
        killAll();
        rig.hangUp(caller);
        rig.join("fresh");
        rig.pass(Duration.ofSeconds(30));
        rig.pass(Duration.ofSeconds(15));

        assertThat(rig.application.last().result().getString("state")).isEqualTo("DISCONNECTED");
        rig.application.answer("");
        assertThat(rig.isOver(rig.application.last().session())).isTrue();
    }

    @Test
    void whoHeardSomethingWhileThereWasNoNodeHearsWhatComesNext() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'say':{'value':'Hello'}},{'say':{'value':'and bye'}}");
        killAll();
        rig.heard();
        rig.join("fresh");
        rig.pass(Duration.ofSeconds(30));
        rig.pass(Duration.ofSeconds(15));

        assertThat(rig.telephony.heard(caller)).containsExactly("Hello", "and bye");
    }

    @Test
    void textsAreTakenOnce() {
        rig.write("one");
        rig.application.answer("{'ask':{'name':'a','choices':{'value':'[ANY]'}}},"
                + "{'ask':{'name':'b','choices':{'value':'[ANY]'},'timeout':60}}," + NEXT);
        rig.ownerDies(() -> rig.write("two"));

        assertThat(rig.application.posted).hasSize(2);
        assertThat(rig.application.last().result().getJsonArray("actions"))
                .extracting(action -> action.asJsonObject().getString("value"))
                .containsExactly("one", "two");
    }

    @Test
    void whoComesToANodeThatHasDiedIsTakenByAnother() {
        long contactId = 1_000_001;
        RigNode responsible = rig.nodes.stream()
                .filter(node -> node.nodes.isResponsible("tropo-contact/" + contactId))
                .findFirst()
                .orElseThrow();
        responsible.die();
        LegId caller = rig.call();
        assertThat(rig.application.posted).isEmpty();
        rig.pass(Duration.ofSeconds(5));

        assertThat(caller.contactId()).isEqualTo(contactId);
        assertThat(rig.application.posted).hasSize(1);
        rig.pass(Duration.ofSeconds(10));
        assertThat(rig.application.posted).as("one session").hasSize(1);
    }

    private void killAll() {
        List.copyOf(rig.nodes).forEach(RigNode::die);
        List.copyOf(rig.nodes).forEach(RigNode::bury);
    }
}
