package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.AnswerCaller;
import io.tandem.contact.command.Capture;
import io.tandem.contact.command.ConnectTransfer;
import io.tandem.contact.command.DeflectCaller;
import io.tandem.contact.command.GiveToScript;
import io.tandem.contact.command.JoinRoom;
import io.tandem.contact.command.PlayTo;
import io.tandem.contact.command.RecordForScript;
import io.tandem.contact.command.RejectCaller;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.TransferFromScript;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls of an application, from its commands to the far ends and back. */
class ScriptedCallTest {

    private static final FarEndAction HANG_UP = new FarEndAction.HangUp();
    private static final FarEndAction HELLO = new FarEndAction.Talk("hello");
    private static final Room ROOM = new Room("tea", false, true, Optional.empty(), Optional.empty());
    private static final CaptureLimits LIMITS =
            new CaptureLimits(false, Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofMinutes(1));
    private static final String BUSY = "01632 960003";
    private static final String FAILS = "01632 960004";
    private static final String HANGS_UP = "01632 960005";
    private static final String PHONE = "01632 960124";

    @TempDir
    private Path folder;

    private WholeCentre centre;
    private long call;
    private LegId caller;

    @BeforeEach
    void begin() {
        centre = new WholeCentre(folder);
        call = centre.ring();
        caller = new LegId(call, 1);
    }

    @Test
    void aPromptIsHeardAndOver() {
        answer();

        centre.run(at -> new PlayTo(caller, 5, List.of(Prompt.text("Welcome")), at));

        assertThat(show(1).heard()).containsExactly(Heard.prompt("Welcome"));
        assertThat(centre.eventsSince(call, ContactEvent.Played.class)).containsExactly("Played");
    }

    @Test
    void whatWasCapturedOfACallerWhoLeavesIsToldBeforeTheEnd() {
        answer();
        centre.run(at -> new Capture(caller, 6, LIMITS, at));
        centre.act(call, HELLO);
        centre.act(call, HANG_UP);

        assertThat(centre.eventsSince(call, ContactEvent.Captured.class))
                .containsExactly("Captured", "PartyReleased", "Ended");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theEndOfOneCallLeavesThoseInItsRoomTogether(boolean byCommand) {
        long second = centre.ring();
        long third = centre.ring();
        List.of(call, second, third).forEach(this::meet);

        if (byCommand) {
            centre.run(at -> new Terminate(call, at));
        } else {
            centre.act(call, HANG_UP);
        }
        centre.act(second, HELLO);

        assertThat(centre.contact(call).isLive()).isFalse();
        assertThat(centre.loopback.call(third).legs().get(0).heard())
                .containsExactly(Heard.text(1, "hello").fromCall(second));
        assertThat(centre.contact(third).state()).isEqualTo(ContactState.SCRIPTED);
    }

    @Test
    void anApplicationThatTakesTheCallerAnewTakesThemOutOfTheRoom() {
        meet(call);

        centre.run(at -> new GiveToScript(call, "other", at));

        assertThat(show(1).room()).isNull();
        assertThat(centre.eventsSince(call, ContactEvent.Scripted.class)).containsExactly("Scripted", "RoomLeft");
    }

    @Test
    void aCallerIsSentElsewhereOrRingsOn() {
        centre.run(at -> new DeflectCaller(call, BUSY, at));
        assertThat(centre.eventsSince(call, ContactEvent.DeflectionFailed.class))
                .as("where it is busy")
                .containsExactly("DeflectionFailed");

        centre.run(at -> new DeflectCaller(call, PHONE, at));
        assertThat(centre.contact(call).ending().orElseThrow().cause()).isEqualTo(EndCause.DEFLECTED);
        assertThat(show(1).cause()).as("the leg").isEqualTo("transferred");
    }

    @Test
    void aCallerIsRejected() {
        centre.run(at -> new RejectCaller(call, at));

        assertThat(centre.contact(call).ending().orElseThrow().cause()).isEqualTo(EndCause.REJECTED);
        assertThat(centre.loopback.call(call).live()).isFalse();
    }

    @Test
    void whoAnswersAScreenedTransferAndTheCallerHearEachOtherOnlyWhenConnected() {
        screen(BUSY, PHONE, FAILS);
        centre.act(PHONE, new FarEndAction.Answer());
        LegId callee = new LegId(call, 3);
        centre.run(at -> new PlayTo(callee, 7, List.of(Prompt.text("A call for you")), at));
        centre.run(at -> new PlayTo(caller, 8, List.of(Prompt.text("Please hold")), at));
        centre.act(PHONE, HELLO);
        centre.act(PHONE, new FarEndAction.Press("1"));
        centre.act(call, new FarEndAction.Press("2"));
        assertThat(show(1).heard()).as("by the caller").containsExactly(Heard.prompt("Please hold"));
        assertThat(show(3).heard()).as("by the callee").containsExactly(Heard.prompt("A call for you"));
        assertThat(centre.eventsSince(call, ContactEvent.TransferAnswered.class))
                .as("what the application is told")
                .containsExactly(
                        "TransferAnswered", "Played", "Played", "WordsHeard", "TonesReceived", "TonesReceived");

        centre.run(at -> new ConnectTransfer(call, at));
        centre.act(PHONE, HELLO);
        assertThat(show(1).heard()).as("now").endsWith(Heard.text(3, "hello"));

        centre.act(PHONE, HANG_UP);
        assertThat(centre.contact(call).plan().script())
                .as("who has the caller back")
                .contains("ivr");
    }

    @Test
    void nobodyCanBeHad() {
        screen(BUSY, FAILS);

        assertThat(centre.eventsSince(call, ContactEvent.TransferFailed.class))
                .containsExactly("TransferFailed", "Scripted");
        assertThat(centre.loopback.call(call).live()).as("the caller is there").isTrue();
    }

    @Test
    void whoAnsweredLeavesBeforeTheyAreConnected() {
        screen(HANGS_UP);
        assertThat(centre.contact(call).state()).as("answered").isEqualTo(ContactState.TRANSFERRING);

        centre.turn(Duration.ofSeconds(5));

        assertThat(centre.eventsSince(call, ContactEvent.TransferFailed.class))
                .containsExactly("TransferFailed", "Scripted");
        assertThat(centre.run(at -> new ConnectTransfer(call, at)))
                .as("connected too late")
                .isInstanceOf(Outcome.Refused.class);
        centre.run(at -> new PlayTo(caller, 8, List.of(Prompt.text("Nobody is there")), at));
        assertThat(show(1).heard()).as("the caller still hears").hasSize(1);
    }

    @Test
    void theCallerLeavesWhoeverAnswered() {
        screen(PHONE);
        centre.act(PHONE, new FarEndAction.Answer());

        centre.act(call, HANG_UP);

        assertThat(centre.contact(call).ending().orElseThrow().cause()).isEqualTo(EndCause.CALLER_LEFT);
        assertThat(centre.loopback.phone(PHONE).lines())
                .as("what is left at the phone")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTransferIsBrokenOffByTakingTheCallerBack(boolean answered) {
        screen(PHONE, "01632 960125");
        if (answered) {
            centre.act(PHONE, new FarEndAction.Answer());
        }

        centre.run(at -> new GiveToScript(call, "ivr", at));

        assertThat(centre.contact(call).live()).as("who is left").hasSize(1);
        assertThat(centre.loopback.phone(PHONE).lines()).isEmpty();
        assertThat(show(1).state()).as("the caller").isEqualTo("talking");
    }

    @Test
    void aRecordingOfTheApplicationIsThereWhenTheCallHasEnded() {
        answer();
        centre.run(at -> new RecordForScript(call, at));
        centre.turn(Duration.ofSeconds(2));
        centre.act(call, HANG_UP);

        String name = centre.loopback.recordedFiles().ofContact(call);
        assertThat(centre.loopback.recordedFiles().file(name)).contains(folder.resolve(name));
    }

    private void answer() {
        centre.run(at -> new AnswerCaller(call, Map.of(), at));
    }

    private void meet(long one) {
        centre.run(at -> new AnswerCaller(one, Map.of(), at));
        centre.run(at -> new JoinRoom(new LegId(one, 1), ROOM, at));
    }

    private void screen(String... numbers) {
        List<Destination> destinations =
                Arrays.stream(numbers).map(Destination::number).toList();
        centre.run(at -> new TransferFromScript(call, destinations, true, "", Map.of(), at));
    }

    private LegView show(int leg) {
        return centre.loopback.call(call).legs().get(leg - 1);
    }
}
