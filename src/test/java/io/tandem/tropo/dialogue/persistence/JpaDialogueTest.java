package io.tandem.tropo.dialogue.persistence;

import static io.tandem.tropo.dialogue.DialogueSamples.BEGAN;
import static io.tandem.tropo.dialogue.DialogueSamples.added;
import static io.tandem.tropo.dialogue.DialogueSamples.ids;
import static io.tandem.tropo.dialogue.DialogueSamples.session;
import static io.tandem.tropo.dialogue.DialogueSamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.persistence.SharedWrite;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.TestDatabase;
import io.tandem.directory.persistence.TestPersistence;
import io.tandem.tropo.dialogue.DialogueChange;
import io.tandem.tropo.dialogue.DialogueChange.Added;
import io.tandem.tropo.dialogue.DialogueChange.Ended;
import io.tandem.tropo.dialogue.DialogueChange.Started;
import io.tandem.tropo.dialogue.DialogueEntry;
import io.tandem.tropo.dialogue.DialogueEntry.Kind;
import io.tandem.tropo.dialogue.DialogueRecords;
import io.tandem.tropo.dialogue.DialogueSession;
import io.tandem.tropo.dialogue.KeptEntry;
import io.tandem.tropo.dialogue.KeptSession;
import io.tandem.tropo.dialogue.SessionQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JpaDialogueTest {

    @Parameter
    private TestDatabase database;

    private TestPersistence persistence;

    @BeforeEach
    void open() {
        persistence = new TestPersistence(database);
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    private <T> T inTransaction(Function<DialogueRecords, T> work) {
        return persistence.inTransaction(entities -> work.apply(new JpaDialogueRecords(entities)));
    }

    private void write(DialogueChange... changes) {
        inTransaction(records -> {
            records.write(List.of(changes));
            return null;
        });
    }

    private Optional<KeptSession> find(String id) {
        return inTransaction(records -> records.find(id));
    }

    private List<KeptEntry> entries(String id, long from, int limit) {
        return inTransaction(records -> records.entries(id, from, limit));
    }

    private List<String> list(SessionQuery query) {
        return ids(inTransaction(records -> records.list(query)));
    }

    private static SessionQuery of(long customerId) {
        return new SessionQuery(customerId, Optional.empty(), Instant.EPOCH, SessionQuery.NEWEST, "", 10);
    }

    private boolean deleteBefore(int seconds, int limit) {
        return inTransaction(records -> records.deleteBefore(BEGAN.plusSeconds(seconds), limit));
    }

    @Test
    void readsWhatWasWritten() {
        DialogueSession launched = new DialogueSession(
                "s2", 300, 91, "Grüße & 😀", "TEXT", "launch", Optional.empty(), BEGAN.plusSeconds(1));
        DialogueEntry document = new DialogueEntry(
                BEGAN.plusSeconds(2),
                Kind.DOCUMENT,
                "{\"tropo\":[\"Grüße \\\\ 😀\"]}" + "x".repeat(70_000),
                Map.of(DialogueEntry.URL, "http://x.example/", DialogueEntry.STATUS, "200"));
        write(
                new Started(session("s1", 0)),
                new Started(launched),
                new Added("s1", 7, document),
                new Ended("s1", "HUNG_UP", BEGAN.plusSeconds(3)));

        assertThat(find("s1"))
                .contains(new KeptSession(session("s1", 0), Optional.of(BEGAN.plusSeconds(3)), Optional.of("HUNG_UP")));
        assertThat(find("s2")).contains(new KeptSession(launched, Optional.empty(), Optional.empty()));
        assertThat(find("s3")).as("never begun").isEmpty();
        assertThat(entries("s1", 0, 10)).containsExactly(new KeptEntry(7, document));
        assertThat(entries("s2", 0, 10)).isEmpty();
    }

    @Test
    void theSameChangesMayComeAgainAndTheFirstCount() {
        DialogueChange[] changes = {
            new Started(session("s1", 0)),
            added("s1", 2, 1),
            added("s1", 2, 1),
            new Ended("s1", "COMPLETED", BEGAN.plusSeconds(2))
        };
        write(changes);
        write(changes);
        write(
                new Started(session("s1", 301, "another", 9)),
                new Added("s1", 2, new DialogueEntry(BEGAN, Kind.SAID, "another", Map.of())),
                added("s1", 1, 1),
                new Ended("s1", "ANOTHER", BEGAN.plusSeconds(9)));

        assertThat(find("s1"))
                .contains(
                        new KeptSession(session("s1", 0), Optional.of(BEGAN.plusSeconds(2)), Optional.of("COMPLETED")));
        assertThat(texts(entries("s1", 0, 10))).containsExactly("text 1", "text 2");
    }

    @Test
    void severalNodesMayWriteTheSame() {
        int nodes = 3;
        CyclicBarrier together = new CyclicBarrier(nodes);
        DialogueRecords records = persistence.eachInTransaction(DialogueRecords.class, JpaDialogueRecords::new);
        DatabaseGuard guard = new DatabaseGuard(() -> true);
        CompletableFuture<?>[] writers = IntStream.range(0, nodes)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> {
                            await(together);
                            for (int number = 1; number <= 50; number++) {
                                String id = "s" + number;
                                SharedWrite.run(
                                        guard,
                                        () -> records.write(List.of(
                                                new Started(session(id, 0)), added(id, 1, 1), added(id, 2, 2))));
                            }
                        },
                        work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        for (int number = 1; number <= 50; number++) {
            assertThat(texts(entries("s" + number, 0, 10)))
                    .as("of each session")
                    .containsExactly("text 1", "text 2");
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void listsACustomersSessionsNewestFirst() {
        write(
                new Started(session("b", 1)),
                new Started(session("a", 2)),
                new Started(session("c", 0)),
                new Started(session("x", 301, "survey", 1)),
                new Started(session("d", 300, "other", 3)));

        assertThat(list(of(300))).containsExactly("d", "a", "b", "c");
        assertThat(list(of(301))).as("another customer").containsExactly("x");
        assertThat(list(of(302))).as("of none").isEmpty();
        assertThat(list(new SessionQuery(300, Optional.of("survey"), Instant.EPOCH, SessionQuery.NEWEST, "", 10)))
                .as("of one application")
                .containsExactly("a", "b", "c");
        assertThat(list(new SessionQuery(300, Optional.of("Survey"), Instant.EPOCH, SessionQuery.NEWEST, "", 10)))
                .as("to the letter")
                .isEmpty();
        assertThat(list(new SessionQuery(300, Optional.empty(), BEGAN.plusSeconds(1), BEGAN.plusSeconds(3), "", 10)))
                .as("from a time on, and before another")
                .containsExactly("a", "b");
        assertThat(list(new SessionQuery(300, Optional.empty(), Instant.EPOCH, SessionQuery.NEWEST, "", 2)))
                .as("the newest two")
                .containsExactly("d", "a");
    }

    @Test
    void sessionsOfTheSameTimeAreParted() {
        write(
                new Started(session("a", 0)),
                new Started(session("b", 0)),
                new Started(session("c", 0)),
                new Started(session("d", -1)));

        assertThat(list(new SessionQuery(300, Optional.empty(), Instant.EPOCH, BEGAN, "b", 10)))
                .containsExactly("a", "d");
    }

    @Test
    void readsFromAnIndexOn() {
        write(added("s1", 1, 1), added("s1", 2, 1), added("s1", 7_000_000_000L, 2), added("s2", 3, 1));

        assertThat(texts(entries("s1", 0, 2))).containsExactly("text 1", "text 2");
        assertThat(texts(entries("s1", 3, 9))).as("from within a gap").containsExactly("text 7000000000");
        assertThat(entries("s1", 7_000_000_001L, 9)).as("from beyond the end").isEmpty();
    }

    @Test
    void deletesEntriesThatAreOldAndSessionsWhenTheyAreOverAndEmpty() {
        write(
                new Started(session("over", 0)),
                added("over", 1, 1),
                new Ended("over", "COMPLETED", BEGAN.plusSeconds(2)),
                new Started(session("over-late", 0)),
                added("over-late", 1, 1),
                new Ended("over-late", "COMPLETED", BEGAN.plusSeconds(30)),
                new Started(session("crashed", 0)),
                added("crashed", 1, 1),
                new Started(session("alive", 0)),
                added("alive", 1, 1),
                added("alive", 2, 20),
                new Started(session("young", 20)),
                added("headless", 1, 1));

        assertThat(deleteBefore(10, 100)).as("more").isFalse();
        assertThat(list(of(300))).containsExactly("young", "over-late", "alive");
        assertThat(texts(entries("alive", 0, 9))).containsExactly("text 2");
        for (String id : List.of("over", "over-late", "crashed", "headless")) {
            assertThat(entries(id, 0, 9)).as(id).isEmpty();
        }
    }

    @Test
    void deletesAsManyAsItMayAndTellsWhetherThereMayBeMore() {
        write(new Started(session("s1", 0)), new Started(session("s2", 0)), new Started(session("s3", 0)));
        write(IntStream.rangeClosed(1, 5).mapToObj(i -> added("s1", i, 1)).toArray(DialogueChange[]::new));

        assertThat(deleteBefore(10, 2)).isTrue();
        assertThat(entries("s1", 0, 9)).hasSize(3);
        assertThat(deleteBefore(10, 2)).isTrue();
        assertThat(deleteBefore(10, 2)).isFalse();
        assertThat(entries("s1", 0, 9)).isEmpty();
        assertThat(list(of(300))).isEmpty();
    }

    @Test
    void keepsWhatDoesNotFit() {
        String longName = "n".repeat(300);
        Map<String, String> tooMany =
                IntStream.range(0, 40).boxed().collect(Collectors.toMap(i -> "d" + (100 + i), i -> "\1".repeat(5_000)));
        write(
                new Started(new DialogueSession(
                        longName, 300, 90, longName, longName, longName, Optional.empty(), BEGAN.plusNanos(789))),
                new Added(
                        longName,
                        1,
                        new DialogueEntry(
                                BEGAN.plusNanos(789), Kind.NO_ANSWER, "a\0b\ud83d" + "x".repeat(400_000), tooMany)),
                new Ended(longName, longName, BEGAN));

        assertThat(find(longName)).hasValueSatisfying(kept -> {
            assertThat(kept.session().application()).as("cut").hasSize(200);
            assertThat(kept.session().at()).as("as exact as the database").isEqualTo(BEGAN);
            assertThat(kept.ending().orElseThrow()).as("cut").hasSize(200);
        });
        assertThat(entries(longName, 0, 1).get(0).entry().text())
                .as("NUL and half a character are no text; cut")
                .startsWith("ab?x")
                .hasSize(300_000);
    }

    @Test
    void timesAreRightInTheHourThatComesTwice() {
        // Where clocks are turned back, 00:30Z and 01:30Z on this day are the same local time.
        List<Instant> times = List.of(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
        for (Instant time : times) {
            String id = "s" + time;
            write(
                    new Started(new DialogueSession(id, 300, 90, "survey", "VOICE", "call", Optional.empty(), time)),
                    new Added(id, 1, new DialogueEntry(time, Kind.HEARD, "", Map.of())),
                    new Ended(id, "COMPLETED", time));

            assertThat(find(id).orElseThrow().session().at()).isEqualTo(time);
            assertThat(find(id).orElseThrow().ended()).contains(time);
            assertThat(entries(id, 0, 1).get(0).entry().at()).isEqualTo(time);
        }
        assertThat(list(new SessionQuery(300, Optional.empty(), times.get(1), SessionQuery.NEWEST, "", 10)))
                .as("the later alone")
                .containsExactly("s" + times.get(1));
    }
}
