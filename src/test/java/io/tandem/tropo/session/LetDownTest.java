package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.HangUp;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegId;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.wire.Action.UploadStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application lets a caller down, at each stage and in each way: nobody is left in silence, and nothing is left behind. */
class LetDownTest {

    private static final String SORRY = "Sorry, this service is not available at the moment. Please try again later.";

    private final Rig rig = new Rig();

    static Stream<String> badAnswers() {
        return Stream.of(
                "{\"tropo\":7}",
                "{\"tropo\":[" + "[".repeat(200_000),
                "{\"tropo\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}",
                "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void whoeverTalksToAnApplicationThatAnswersNonsenseIsToldSo(String text) {
        LegId caller = rig.answeredCall();
        rig.application.answer(200, text);

        assertThat(rig.telephony.heard(caller)).containsExactly(SORRY);
        rig.heard();
        assertOver(caller);
    }

    @Test
    void anErrorOfTheApplicationIsAnApologyToo() {
        LegId caller = rig.answeredCall();
        rig.application.answer(500, "");

        assertThat(rig.telephony.heard(caller)).containsExactly(SORRY);
        rig.hangUp(caller);
        assertOver(caller);
    }

    @Test
    void anApologyThatIsNeverOverLastsNoLongerThanItMay() {
        LegId caller = rig.answeredCall();
        rig.application.fail();
        rig.pass(Duration.ofSeconds(29));
        assertThat(rig.state(caller)).isEqualTo(ContactState.SCRIPTED);
        rig.pass(Duration.ofSeconds(1));
        assertOver(caller);
    }

    @Test
    void whoStillRingsIsReleased() {
        LegId caller = rig.call();
        rig.application.fail();

        assertThat(rig.telephony.heard(caller)).as("cannot hear").isEmpty();
        assertOver(caller);
    }

    @Test
    void withoutAnApologyTheCallEndsAtOnce() {
        Rig silent = new Rig("tandem.tropo.apology", " ");
        LegId caller = silent.answeredCall();
        silent.application.fail();
        assertThat(silent.contact(caller.contactId()).isLive()).isFalse();
    }

    @Test
    void aGatewayThatCannotAskAtAllLetsNobodyWait() {
        LegId caller = rig.answeredCall();
        rig.application.fault = new IllegalStateException("scripted");
        rig.application.answer("{'wait':{'milliseconds':1}},{'on':{'event':'continue','next':'/next'}}");
        rig.pass(Duration.ofSeconds(1));

        assertThat(rig.telephony.heard(caller)).containsExactly(SORRY);
        rig.heard();
        assertOver(caller);
    }

    @Test
    void aGatewayWithoutWorkersLetsNobodyWait() {
        LegId caller = rig.answeredCall();
        rig.refusing = true;
        rig.application.answer("{'on':{'event':'continue','next':'/next'}}");

        assertThat(rig.telephony.heard(caller)).containsExactly(SORRY);
        rig.heard();
        rig.refusing = false;
        rig.pass(Duration.ofSeconds(10)); // until the log is written
        assertOver(caller);
    }

    @Test
    void anApplicationThatIsGoneMeanwhileIsAnApologyToo() {
        LegId caller = rig.answeredCall();
        rig.directory.applications.clear();
        rig.pass(Duration.ofHours(1)); // so that the directory asks again
        rig.application.answer("{'wait':{'milliseconds':1}},{'on':{'event':'continue','next':'/next'}}");
        rig.pass(Duration.ofSeconds(1));

        assertThat(rig.telephony.heard(caller)).containsExactly(SORRY);
    }

    @Test
    void aCallToAnApplicationThatIsNotThereEnds() {
        rig.directory.applications.clear();
        LegId caller = rig.call();
        assertThat(rig.contact(caller.contactId()).isLive()).isFalse();
        assertThat(rig.register.size()).isZero();
        assertThat(rig.register.sessionOf(caller.contactId())).isEmpty();
    }

    @Test
    void whoHangsUpBeforeTheSessionHasBegunLeavesNothingBehind() {
        rig.busy = true;
        LegId caller = rig.call();
        rig.hangUp(caller);
        rig.goOn();
        rig.application.answer("{'say':{'value':'Hello'}}");

        assertOver(caller);
    }

    @Test
    void whoHangsUpWhileTheApplicationIsAskedLeavesNothingBehind() {
        LegId caller = rig.answeredCall();
        rig.hangUp(caller);
        rig.application.answer("{'say':{'value':'Hello'}},{'on':{'event':'hangup','next':'/gone'}}");
        assertThat(rig.application.last().result().getString("state")).isEqualTo("DISCONNECTED");
        rig.application.fail();

        assertOver(caller);
    }

    @Test
    void whoWasServedAlreadyAndCannotBeRejectedAnyMoreIsReleased() {
        rig.logIn();
        LegId caller = rig.arrive(Optional.of(Rig.QUEUE), Optional.of("demo"));
        rig.answer(rig.dialled());
        rig.run(at -> new HangUp(Rig.OPERATOR, at));
        rig.application.answer("{'reject':null}");

        assertOver(caller);
    }

    @Test
    void aDocumentThatLeadsToItselfForEverIsStopped() {
        Rig bounded = new Rig("tandem.tropo.max-documents", "50");
        LegId caller = bounded.answeredCall();
        for (int i = 1; i < 50; i++) {
            bounded.application.answer("{'on':{'event':'continue','next':'/next'}}");
        }
        assertThat(bounded.application.open).isEmpty();
        assertThat(bounded.telephony.heard(caller)).containsExactly(SORRY);
    }

    @Test
    void documentsThatComeAtOnceAndLeadToOneAnotherTakeNoStack() {
        Rig deep = new Rig("tandem.tropo.max-documents", "3000");
        LegId caller = deep.answeredCall();
        String next = "{\"tropo\":[{\"on\":{\"event\":\"continue\",\"next\":\"/next\"}}]}";
        deep.application.script = body -> FakeApplication.answered(200, next);
        deep.application.answer("{'on':{'event':'continue','next':'/next'}}");

        assertThat(deep.telephony.heard(caller)).containsExactly(SORRY);
    }

    @Test
    void nobodyIsKeptBecauseTheHangUpWasLost() {
        LegId caller = rig.answeredCall();
        rig.staffed = false;
        rig.application.answer("");
        assertThat(rig.isOver(rig.application.last().session())).isTrue();
        rig.pass(Duration.ofSeconds(30));
        rig.staffed = true;
        rig.pass(Duration.ofSeconds(30));

        assertOver(caller);
    }

    @Test
    void whatIsOverKeepsNothingOfItsDocument() {
        LegId caller = rig.answeredCall();
        rig.application.answer(
                "{'wait':{'milliseconds':100}},{'on':{'event':'continue','say':{'value':'" + "x".repeat(1000) + "'}}}");
        rig.hangUp(caller);
        rig.application.open.clear();
        String session = rig.application.last().session();

        assertThat(rig.isOver(session)).isTrue();
        assertThat(rig.session(session).execution().page().handlers()).isEmpty();
    }

    @Test
    void afterTheLongestTimeNobodyElseIsCalledEither() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'wait':{'milliseconds':86400000}},{'on':{'event':'hangup','next':'/gone'}}");
        rig.pass(Duration.ofHours(4));
        rig.application.answer("{'message':{'to':'1000002','timeout':86400,'say':{'value':'bye'}}}");

        assertThat(rig.telephony.all(SwitchInstruction.Dial.class)).isEmpty();
        assertOver(caller);
    }

    @Test
    void aRecordingThatEndsWithTheCallIsUploadedAndNothingIsLeft() {
        LegId caller = rig.answeredCall();
        rig.application.upload = new CompletableFuture<>();
        rig.application.answer(
                "{'record':{'name':'r','url':'http://app.example/up'}}," + "{'on':{'event':'hangup','next':'/gone'}}");
        rig.captured(Optional.of("1-1-1.wav"));
        rig.hangUp(caller);
        rig.application.upload.complete(UploadStatus.SUCCESS);
        rig.application.answer("");

        assertThat(rig.application.uploaded).containsExactly("1-1-1.wav to http://app.example/up");
        assertOver(caller);
    }

    @Test
    void aRecordingThatIsToldAfterTheCallIsUploadedAndNothingIsLeft() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'record':{'name':'r','url':'http://app.example/up'}}");
        rig.hangUp(caller);
        rig.captured(Optional.of("1-1-1.wav"));

        assertThat(rig.application.uploaded).containsExactly("1-1-1.wav to http://app.example/up");
        assertOver(caller);
    }

    @Test
    void aRecordingThatASignalInterruptsIsUploadedAndTheSessionGoesOn() {
        LegId caller = rig.answeredCall();
        rig.application.answer(
                "{'record':{'name':'r','url':'http://app.example/up'}}," + "{'on':{'event':'stop','next':'/stopped'}}");
        rig.signals.send(rig.application.last().session(), "stop");
        assertThat(rig.telephony.all(SwitchInstruction.EndCapture.class)).hasSize(1);
        rig.captured(Optional.of("1-1-1.wav"));

        assertThat(rig.application.last().action().getString("disposition")).isEqualTo("EXTERNAL_EVENT");
        assertThat(rig.application.uploaded).containsExactly("1-1-1.wav to http://app.example/up");
        rig.application.answer("");
        assertOver(caller);
    }

    @Test
    void aCaptureThatTheSwitchNeverTellsOfKeepsNothing() {
        LegId caller = rig.answeredCall();
        rig.application.answer("{'record':{'name':'r','url':'http://app.example/up'}}");
        rig.hangUp(caller);
        rig.pass(Duration.ofMinutes(2));

        assertOver(caller);
    }

    @Test
    void whoIsNotCalledAfterAllIsForgotten() {
        String session = rig.launch();
        rig.busy = true;
        rig.application.answer("{'call':{'to':'1000002','timeout':5}}");
        rig.pass(Duration.ofSeconds(5));
        rig.goOn();

        assertThat(rig.telephony.all(SwitchInstruction.Dial.class)).isEmpty();
        assertThat(rig.isOver(session)).isTrue();
        assertThat(rig.register.bound()).as("contacts that are followed").isZero();
    }

    @Test
    void aCustomerWithAsManySessionsAsItMayHaveGetsNoOther() {
        Rig full = new Rig("tandem.tropo.max-sessions-each", "1");
        LegId first = full.call();
        LegId second = full.call();
        assertThat(full.state(second)).as("a caller too many").isEqualTo(ContactState.ENDED);

        full.hangUp(first);
        full.application.answer("");
        assertThat(full.state(full.call())).as("a caller thereafter").isEqualTo(ContactState.SCRIPTED);
    }

    @Test
    void whoMayNotBeToldAnythingIsReleased() {
        rig.answeredCall();
        rig.application.answer("{'message':{'to':'1000002','say':{'value':'Fire'}}}");
        LegId third = rig.dialled();
        rig.answer(third);
        String id = rig.application.last().session();
        rig.sessions.take(
                id,
                new Input.Broken(
                        rig.session(id).ties().doing().keySet().iterator().next(), "scripted"));

        assertThat(rig.contact(third.contactId()).isLive()).isFalse();
    }

    private void assertOver(LegId leg) {
        assertThat(rig.contactIfKept(leg.contactId()).filter(contact -> contact.isLive()))
                .as("the call")
                .isEmpty();
        assertThat(rig.dialogues.endings()).as("sessions that ended").hasSize(1);
        assertThat(rig.dialogues.begun()).hasSize(1);
        assertThat(rig.register.size()).as("sessions that run").isZero();
        assertThat(rig.register.bound()).as("contacts that are followed").isZero();
    }
}
