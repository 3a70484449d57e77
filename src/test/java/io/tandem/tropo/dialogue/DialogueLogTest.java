package io.tandem.tropo.dialogue;

import static io.tandem.tropo.dialogue.DialogueSamples.BEGAN;
import static io.tandem.tropo.dialogue.DialogueSamples.said;
import static io.tandem.tropo.dialogue.DialogueSamples.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.config.Settings;
import io.tandem.contact.persistence.WriteQueue;
import io.tandem.directory.DatabaseGuard;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.tropo.dialogue.DialogueEntry.Kind;
import io.tandem.wiring.Wiring;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From the calls to the records. */
class DialogueLogTest {

    private static final int LONGEST = 1_024;
    private static final int ROOM = 10 * DialogueQueue.OVERHEAD;

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final MemoryRecords records = new MemoryRecords();
    private final LogLines lines = new LogLines(DialogueQueue.class);
    private final DialogueLog log = new Wiring(
                    alarms,
                    new Settings(name -> name.equals("tandem.tropo.dialogue.max-text")
                            ? Optional.of(Integer.toString(LONGEST))
                            : Optional.empty()),
                    new Dialogues(records, new DatabaseGuard(() -> true)))
            .make(DialogueLog.class);

    @BeforeEach
    void open() {
        log.open(work::add, Integer.MAX_VALUE);
    }

    @AfterEach
    void listenNoMore() {
        lines.close();
    }

    private void workAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private void pause() {
        clock.advance(WriteQueue.PAUSE);
        alarms.ringDue();
        workAll();
    }

    private DialogueEntry kept(DialogueEntry entry) {
        log.entry("s1", entry);
        workAll();
        return records.entries.get("s1").lastEntry().getValue();
    }

    @Test
    void keepsASessionFromItsBeginningToItsEnd() {
        log.started(session("s1", 0));
        log.entry("s1", said("Hello", 1));
        log.ended("s1", "HUNG_UP", BEGAN.plusSeconds(2));
        assertThat(records.sessions).as("written by whoever tells it").isEmpty();
        workAll();

        assertThat(records.sessions.get("s1")).isEqualTo(session("s1", 0));
        assertThat(records.texts("s1")).containsExactly("Hello");
        assertThat(records.ends.get("s1")).isEqualTo(new DialogueChange.Ended("s1", "HUNG_UP", BEGAN.plusSeconds(2)));
        assertThat(lines.lines()).as("nothing to tell").isEmpty();
    }

    @Test
    void entriesAreInTheOrderOfTheirTimesAndThoseOfTheSameTimeInThatOfTheCalls() {
        List.of("a", "b", "c").forEach(text -> log.entry("s1", said(text, 5)));
        log.entry("s1", said("d", 6));
        log.entry("s2", said("e", 6));
        workAll();

        assertThat(records.texts("s1")).containsExactly("a", "b", "c", "d");
        assertThat(records.entries.get("s1").lastKey())
                .as("made of the time, so that other nodes' entries fit in")
                .isEqualTo(BEGAN.plusSeconds(6).toEpochMilli() * 1_000 + 456);
    }

    @Test
    void keepsWhatHappenedWhileTheDatabaseWasDownWhenItIsBack() {
        records.failing = true;
        log.started(session("s1", 0));
        workAll();
        log.entry("s1", said("Hello", 1));
        pause();
        assertThat(records.sessions).as("still down").isEmpty();
        records.failing = false;
        pause();

        assertThat(records.sessions).containsOnlyKeys("s1");
        assertThat(records.texts("s1")).containsExactly("Hello");
        assertThat(lines.lines())
                .as("an outage is told once at either end")
                .containsExactly(
                        "WARNING: Dialogues of Tropo sessions could not be kept; tried again every 5 s",
                        "INFO: Dialogues of Tropo sessions are kept again");
    }

    @Test
    void whenTooMuchWaitsTheOldestIsLeftOutWhichTheLogCounts() {
        log.open(work::add, ROOM);
        records.failing = true;
        log.started(session("s1", 0));
        workAll();
        for (int second = 1; second <= 15; second++) {
            log.entry("s1", said("x".repeat(DialogueQueue.OVERHEAD), second));
        }
        records.failing = false;
        pause();

        assertThat(records.entries.get("s1").values().stream().map(DialogueEntry::at))
                .as("the newest five, which fill the room")
                .containsExactly(
                        BEGAN.plusSeconds(11),
                        BEGAN.plusSeconds(12),
                        BEGAN.plusSeconds(13),
                        BEGAN.plusSeconds(14),
                        BEGAN.plusSeconds(15));
        assertThat(lines.lines())
                .filteredOn(line -> !line.contains("kept;") && !line.contains("again"))
                .containsExactly(
                        "SEVERE: Dialogues of Tropo sessions lose what is oldest: too much is waiting to be kept",
                        "WARNING: 10 entries, beginnings and ends of Tropo sessions were left out");
    }

    @Test
    void aTransactionIsBounded() {
        int half = DialogueQueue.MOST_AT_ONCE / 2 - DialogueQueue.OVERHEAD;
        for (int second = 0; second < 5; second++) {
            log.entry("s1", said("x".repeat(half), second));
        }
        work.remove().run();
        work.remove().run();

        assertThat(records.texts("s1"))
                .as("the first at once, then as many as fit")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1024, false", "1025, true", "2097152, true"})
    void cutsLongTextsAndSaysSo(int length, boolean cut) {
        String text = kept(said("x".repeat(length), 1)).text();

        assertThat(text)
                .isEqualTo(
                        cut ? "x".repeat(LONGEST) + "… [cut: " + length + " characters in all]" : "x".repeat(length));
    }

    @Test
    void whatIsLongerThanAnyDocumentDoesNotEvenWait() {
        int length = DialogueLog.LONGEST + 1;
        DialogueEntry huge = new DialogueEntry(BEGAN, Kind.DOCUMENT, " ".repeat(length), Map.of("status", "200"));

        assertThat(kept(huge))
                .isEqualTo(new DialogueEntry(
                        BEGAN, Kind.DOCUMENT, "[2097153 characters, not shown: too long]", Map.of("status", "200")));
    }

    @Test
    void hidesSecretsBeforeItCuts() {
        String long1 = "{\"a\":\"" + "x".repeat(LONGEST - 20) + "\",\"password\":\"hush\"}";

        assertThat(kept(new DialogueEntry(BEGAN, Kind.DOCUMENT, long1, Map.of()))
                        .text())
                .as("what is cut first would be no JSON any more")
                .startsWith("{\"a\":\"xxx")
                .doesNotContain("hush")
                .contains("[cut: ");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"POSTED", "DOCUMENT"})
    void bodiesThatNobodyMaskedAreMasked(Kind kind) {
        assertThat(kept(new DialogueEntry(BEGAN, kind, "{\"token\":\"hush\",\"a\":1}", Map.of()))
                        .text())
                .isEqualTo("{\"token\":\"***\",\"a\":1}");
        assertThat(kept(new DialogueEntry(BEGAN, kind, "password=hush", Map.of()))
                        .text())
                .isEqualTo("[13 characters, not shown: no JSON object]");
    }

    @ParameterizedTest
    @EnumSource
    void noTextAndNoDetailTellsWhatIsSecret(Kind kind) {
        DialogueEntry entry = kept(new DialogueEntry(
                BEGAN,
                kind,
                "{\"next\":\"http://me:hush@x.example/?token=hush\"}",
                Map.of(
                        "url", "https://me:hush@x.example/a?token=hush",
                        "Cookie", "hush",
                        "X-Token", "hush",
                        "status", "200")));

        assertThat(entry.text()).isEqualTo("{\"next\":\"http://***@x.example/?token=***\"}");
        assertThat(entry.details())
                .isEqualTo(Map.of(
                        "url", "https://***@x.example/a?token=***",
                        "Cookie", "***",
                        "X-Token", "***",
                        "status", "200"));
    }

    @Test
    void whatCannotBeWrittenIsRefusedAtOnce() {
        assertThatThrownBy(() -> log.ended("s1", null, BEGAN)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> log.entry(null, said("Hello", 1))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> log.started(null)).isInstanceOf(NullPointerException.class);
        assertThat(work).as("it would keep the others from being written").isEmpty();
    }

    @Test
    void entriesDoNotShowTheirTextsInLogs() {
        assertThat(said("hush", 1)).asString().doesNotContain("hush").contains("SAID");
    }
}
