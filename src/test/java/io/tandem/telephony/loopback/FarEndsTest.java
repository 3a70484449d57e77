package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.docs.DocsPage;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FarEndsTest {

    private static final long CALL = 77;

    @TempDir
    private Path folder;

    private Rig rig;

    @BeforeEach
    void begin() {
        rig = new Rig(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "01632 960001, alerting 1;answered 1, talking",
        "01632960002, alerting 1, alerting",
        "01632 96 0003, failed BUSY 1, released",
        "01632960004, failed FAILED 1, released",
        "01632960005, alerting 1;answered 1, talking",
        "01632960123, alerting 1, alerting",
        "33337, alerting 1, alerting",
        "333310001, alerting 1, alerting",
        "sip:somebody@example.com, alerting 1, alerting",
        "'', failed FAILED 1, released",
        "not<a>number, failed FAILED 1, released"
    })
    void aNumberBehavesByItsPattern(String number, String reports, String state) {
        rig.dial(CALL, 1, number, Optional.empty());

        assertThat(rig.told(CALL)).as("reports").containsExactly(reports.split(";"));
        assertThat(rig.show(CALL, 1).state()).as("state").isEqualTo(state);
    }

    @Test
    void thePageTellsWhatNumbersDo() {
        List<List<String>> rows = DocsPage.named("loopback.md").rows("numbers");

        assertThat(rows)
                .extracting(cells -> cells.get(2))
                .as("each far end that is called")
                .containsExactlyInAnyOrder(Arrays.stream(FarEnd.values())
                        .filter(farEnd -> farEnd != FarEnd.CALLER)
                        .map(FarEnd::word)
                        .toArray(String[]::new));
        rows.forEach(cells -> assertThat(
                        FarEnd.of(Numbers.plain(cells.get(1).replace("`", ""))).word())
                .as("example %s", cells.get(1))
                .isEqualTo(cells.get(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01632960002", "01632960123"})
    void theNetworkGivesUpRingingAfterTwoMinutes(String number) {
        rig.dial(CALL, 1, number, Optional.empty());

        rig.turn(Duration.ofSeconds(119));
        assertThat(rig.told(CALL)).as("a second early").containsExactly("alerting 1");

        rig.turn(Duration.ofSeconds(1));
        assertThat(rig.told(CALL)).containsExactly("alerting 1", "failed NO_ANSWER 1");
    }

    @Test
    void anOperatorsPhoneRingsAsLongAsTheCentreLikes() {
        rig.dial(CALL, 1, "33337", Optional.of(7L));

        rig.turn(Duration.ofHours(1));

        assertThat(rig.told(CALL)).containsExactly("alerting 1");
    }

    @Test
    void aShortTalkerHangsUpAfterFiveSeconds() {
        rig.dial(CALL, 1, "01632960005", Optional.empty());

        rig.turn(Duration.ofMillis(4_999));
        assertThat(rig.told(CALL)).containsExactly("alerting 1", "answered 1");

        rig.turn(Duration.ofMillis(1));
        assertThat(rig.told(CALL)).containsExactly("alerting 1", "answered 1", "hungUp 1");
        assertThat(rig.show(CALL, 1).cause()).isEqualTo("hung_up");
    }

    @Test
    void alarmsAreTakenBackWhenTheLegIsGone() {
        rig.dial(CALL, 1, "01632960005", Optional.empty());
        rig.dial(CALL, 2, "01632960123", Optional.empty());
        rig.tell(new SwitchInstruction.HangUp(Rig.leg(CALL, 1), Map.of()));
        rig.tell(new SwitchInstruction.HangUp(Rig.leg(CALL, 2), Map.of()));

        assertThat(rig.alarms.size()).as("alarms left").isZero();
        assertThat(rig.told(CALL))
                .as("nobody hung up by himself")
                .containsExactly("alerting 1", "answered 1", "alerting 2");
    }

    @Test
    void aPhoneRingsUntilSomebodyPicksItUp() {
        rig.dial(CALL, 1, "01632 960 123", Optional.empty());
        assertThat(rig.loopback.phone("01632960123").lines()).as("what rings").hasSize(1);

        CallView view = Rig.done(rig.loopback.atPhone("01632 960123", new FarEndAction.Answer()));

        assertThat(view.legs()).extracting(LegView::state).containsExactly("talking");
        assertThat(rig.told(CALL)).containsExactly("alerting 1", "answered 1");
        rig.turn(Duration.ofHours(1));
        assertThat(rig.told(CALL))
                .as("the network does not give up what was answered")
                .hasSize(2);
    }

    @Test
    void whoeverHangsUpInsteadOfAnsweringDeclines() {
        rig.dial(CALL, 1, "01632960123", Optional.empty());

        rig.loopback.atPhone("01632960123", new FarEndAction.HangUp());

        assertThat(rig.told(CALL)).containsExactly("alerting 1", "failed DECLINED 1");
        assertThat(rig.loopback.phone("01632960123").lines())
                .as("nothing rings any more")
                .isEmpty();
    }

    @Test
    void whatRingsLongestIsPickedUpFirst() {
        rig.dial(CALL, 1, "01632960123", Optional.empty());
        rig.dial(CALL + 1, 1, "01632960123", Optional.empty());

        assertThat(Rig.done(rig.loopback.atPhone("01632960123", new FarEndAction.Answer()))
                        .id())
                .as("the first")
                .isEqualTo(CALL);
        assertThat(Rig.done(rig.loopback.atPhone("01632960123", new FarEndAction.Answer()))
                        .id())
                .as("then the second")
                .isEqualTo(CALL + 1);
    }

    @Test
    void aNumberThatNeverAnswersCannotBePickedUp() {
        rig.dial(CALL, 1, "01632960002", Optional.empty());

        assertThat(Rig.refusal(rig.loopback.atPhone("01632960002", new FarEndAction.Answer()))
                        .reason())
                .isEqualTo(LoopbackException.Reason.CONFLICT);
        rig.tell(new SwitchInstruction.Answer(Rig.leg(CALL, 1), Map.of()));
        assertThat(rig.told(CALL)).as("not by command either").containsExactly("alerting 1");
    }

    @Test
    void nothingCanBeDoneAtAPhoneWhereNothingRings() {
        for (FarEndAction action : List.of(
                new FarEndAction.Answer(),
                new FarEndAction.Press("1"),
                new FarEndAction.Talk("hello"),
                new FarEndAction.HangUp())) {
            assertThat(Rig.refusal(rig.loopback.atPhone("01632960123", action)).reason())
                    .as("%s", action)
                    .isEqualTo(LoopbackException.Reason.UNKNOWN);
        }
    }

    @Test
    void nobodyTalksOrPressesKeysBeforeTheAnswer() {
        rig.dial(CALL, 1, "01632960123", Optional.empty());

        assertThat(Rig.refusal(rig.loopback.atPhone("01632960123", new FarEndAction.Press("1")))
                        .reason())
                .isEqualTo(LoopbackException.Reason.CONFLICT);
        assertThat(Rig.refusal(rig.loopback.atPhone("01632960123", new FarEndAction.Talk("hello")))
                        .getMessage())
                .isEqualTo("01632960123 has not answered");
        assertThat(rig.told(CALL)).containsExactly("alerting 1");
    }
}
