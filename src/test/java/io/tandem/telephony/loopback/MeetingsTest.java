package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction.HangUp;
import io.tandem.contact.floor.SwitchInstruction.Hold;
import io.tandem.contact.floor.SwitchInstruction.JoinRoom;
import io.tandem.contact.floor.SwitchInstruction.LeaveRoom;
import io.tandem.contact.floor.SwitchInstruction.StartRecording;
import io.tandem.contact.floor.SwitchInstruction.StopRecording;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties of several calls meet in rooms. */
class MeetingsTest {

    private static final Room PLAIN = room(false, true);
    private static final FarEndAction HELLO = new FarEndAction.Talk("hello");

    @TempDir
    private Path folder;

    private Rig rig;
    private long ann;
    private long ben;

    @BeforeEach
    void begin() {
        rig = new Rig(folder);
        ann = rig.scripted();
        ben = rig.scripted();
    }

    @Test
    void thoseInARoomHearOneAnotherAndNobodyElse() {
        long cid = rig.scripted();
        join(ann, PLAIN);
        join(ben, PLAIN);
        join(cid, new Room("coffee", false, true, Optional.empty(), Optional.empty()));

        rig.loopback.atCaller(ann, HELLO);
        rig.loopback.atCaller(ben, new FarEndAction.Press("5"));

        assertThat(rig.heard(ben, 1))
                .as("by Ben")
                .containsExactly(Heard.text(1, "hello").fromCall(ann));
        assertThat(rig.heard(ann, 1))
                .as("by Ann")
                .containsExactly(Heard.tones(1, "5").fromCall(ben));
        assertThat(rig.heard(cid, 1)).as("in another room").isEmpty();
        assertThat(rig.show(ann, 1).room()).as("as shown").isEqualTo("tea");
    }

    @Test
    void anotherCustomersRoomOfThatNameIsAnother() {
        join(ann, PLAIN);
        rig.dialFor(400, 900, 1, "01632960001");
        rig.tell(400, new JoinRoom(Rig.leg(900, 1), PLAIN));

        rig.loopback.atPhone("01632960001", HELLO);

        assertThat(rig.heard(ann, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, true, true, true", "false, false, true, false", "true, true, false, false"})
    void whoIsMutedIsNotHeardAndKeysAreIfWanted(boolean mute, boolean tones, boolean heardTalk, boolean heardKeys) {
        join(ann, PLAIN);
        join(ben, room(mute, tones));

        rig.loopback.atCaller(ben, HELLO);
        rig.loopback.atCaller(ben, new FarEndAction.Press("5"));
        rig.loopback.atCaller(ann, HELLO);

        assertThat(rig.heard(ann, 1).contains(Heard.text(1, "hello").fromCall(ben)))
                .as("talk")
                .isEqualTo(heardTalk);
        assertThat(rig.heard(ann, 1).contains(Heard.tones(1, "5").fromCall(ben)))
                .as("keys")
                .isEqualTo(heardKeys);
        assertThat(rig.heard(ben, 1))
                .as("by who is muted")
                .containsExactly(Heard.text(1, "hello").fromCall(ann));
        assertThat(rig.told(ben)).as("the centre is told all the same").containsExactly("heard hello 1", "tones 5 1");
    }

    @Test
    void theOthersAreToldWhoComesAndGoes() {
        Room announced =
                new Room("tea", false, true, Optional.of(Prompt.text("Ben is here")), Optional.of(Prompt.text("")));
        join(ann, announced);
        join(ben, announced);
        rig.tell(new LeaveRoom(Rig.leg(ben, 1)));
        rig.loopback.atCaller(ben, HELLO);

        assertThat(rig.heard(ann, 1))
                .as("a prompt, and a text without words is a beep")
                .containsExactly(Heard.prompt("Ben is here"), Heard.beep());
        assertThat(rig.heard(ben, 1)).as("not by themselves").isEmpty();
        assertThat(rig.told(ben)).as("leaving is not reported").containsExactly("heard hello 1");
    }

    @Test
    void whoIsInTheRoomAlreadyOnlyChangesHow() {
        join(ann, PLAIN);
        join(ben, PLAIN);
        join(ben, new Room("tea", true, true, Optional.of(Prompt.text("again")), Optional.empty()));

        rig.loopback.atCaller(ben, HELLO);

        assertThat(rig.heard(ann, 1))
                .as("neither a prompt nor who is muted now")
                .isEmpty();
    }

    @Test
    void anotherRoomIsEnteredByLeavingTheFirst() {
        Room first = new Room("tea", false, true, Optional.empty(), Optional.of(Prompt.text("gone")));
        join(ann, PLAIN);
        join(ben, first);

        join(ben, new Room("coffee", false, true, Optional.empty(), Optional.empty()));

        assertThat(rig.heard(ann, 1)).containsExactly(Heard.prompt("gone"));
        assertThat(rig.show(ben, 1).room()).isEqualTo("coffee");
        assertThat(rig.told(ben)).as("it was told to").isEmpty();
    }

    @Test
    void aRoomThatIsFullLetsNobodyIn() {
        LongStream.range(0, Rooms.MOST).forEach(i -> join(rig.scripted(), PLAIN));

        join(ann, PLAIN);
        assertThat(rig.told(ann)).containsExactly("roomOver false 1");
        assertThat(rig.show(ann, 1).room()).isNull();
        rig.loopback.atCaller(ann, HELLO);
        assertThat(rig.heard(ben + 1, 1)).as("those in it").isEmpty();

        rig.tell(new LeaveRoom(Rig.leg(ben + 1, 1)));
        join(ann, PLAIN);
        assertThat(rig.show(ann, 1).room()).as("when somebody has left").isEqualTo("tea");
    }

    @ParameterizedTest
    @CsvSource({"far end", "command"})
    void theOthersGoOnWhenACallEnds(String by) {
        long cid = rig.scripted();
        Room announced = new Room("tea", false, true, Optional.empty(), Optional.of(Prompt.text("gone")));
        join(ann, announced);
        join(ben, PLAIN);
        join(cid, PLAIN);

        if (by.equals("command")) {
            rig.tell(new HangUp(Rig.leg(ann, 1), Map.of()));
        } else {
            rig.loopback.atCaller(ann, new FarEndAction.HangUp());
        }
        rig.loopback.atCaller(ben, HELLO);

        assertThat(rig.heard(cid, 1))
                .containsExactly(Heard.prompt("gone"), Heard.text(1, "hello").fromCall(ben));
        assertThat(rig.told(ann)).as("the hang-up says it all").doesNotContain("roomOver true 1");
    }

    @Test
    void whoIsNeededElsewhereLeavesTheRoomAndItIsReported() {
        join(ann, PLAIN);
        join(ben, PLAIN);
        rig.tell(new Hold(Rig.leg(ann, 1)));
        rig.bridge(ben, 1);

        assertThat(rig.told(ann)).as("put on hold").containsExactly("roomOver true 1");
        assertThat(rig.told(ben)).as("bridged").containsExactly("roomOver true 1");
        assertThat(rig.show(ann, 1).music()).isTrue();
    }

    @Test
    void whoEntersARoomLeavesTheBridge() {
        long call = rig.conversation();
        join(call, PLAIN);
        rig.loopback.atCaller(call, HELLO);

        assertThat(rig.heard(call, 2)).as("who was on the bridge").isEmpty();
    }

    @Test
    void twoPartiesOfOneCallMeetToo() {
        long call = rig.conversation();
        join(call, PLAIN);
        rig.tell(new JoinRoom(Rig.leg(call, 2), PLAIN));
        rig.loopback.atCaller(call, HELLO);

        assertThat(rig.heard(call, 2)).as("of the same call").containsExactly(Heard.text(1, "hello"));
    }

    @Test
    void aMeetingSoundsInTheRecordingsOfItsCalls() throws Exception {
        rig.tell(new StartRecording(ann, ann));
        join(ann, PLAIN);
        rig.turn(Duration.ofSeconds(1));
        join(ben, PLAIN);
        rig.turn(Duration.ofSeconds(1));
        rig.loopback.atCaller(ben, new FarEndAction.HangUp());
        rig.turn(Duration.ofSeconds(1));
        rig.tell(new StopRecording(ann));

        short[] samples = Wav.read(folder.resolve(ann + ".wav"));
        Wav.assertSilence(samples, 0, 8_000);
        Wav.assertSound(samples, 8_000, 16_000);
        Wav.assertSilence(samples, 16_000, 24_000);
    }

    @Test
    void nothingIsLeftOfRoomsThatNobodyIsIn() {
        Rooms rooms = new Rooms();
        rooms.enter(300, "tea", Rig.leg(1, 1));
        rooms.enter(300, "tea", Rig.leg(2, 1));
        rooms.leave(300, "tea", Rig.leg(1, 1));
        assertThat(rooms.size()).as("while somebody is there").isEqualTo(1);

        rooms.leave(300, "tea", Rig.leg(2, 1));
        assertThat(rooms.size()).isZero();
    }

    private void join(long call, Room room) {
        rig.tell(new JoinRoom(Rig.leg(call, 1), room));
    }

    private static Room room(boolean mute, boolean tones) {
        return new Room("tea", mute, tones, Optional.empty(), Optional.empty());
    }
}
