package io.tandem.contact.transcript.persistence;

import static io.tandem.contact.transcript.TranscriptSamples.BEGAN;
import static io.tandem.contact.transcript.TranscriptSamples.announcement;
import static io.tandem.contact.transcript.TranscriptSamples.indices;
import static io.tandem.contact.transcript.TranscriptSamples.text;
import static io.tandem.contact.transcript.TranscriptSamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.JournalEntry.Kind;
import io.tandem.contact.model.LegId;
import io.tandem.contact.transcript.TranscriptRecords;
import io.tandem.contact.transcript.Transcripts;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.TestDatabase;
import io.tandem.directory.persistence.TestPersistence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
class JpaTranscriptTest {

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

    private <T> T inTransaction(Function<TranscriptRecords, T> work) {
        return persistence.inTransaction(entities -> work.apply(new JpaTranscriptRecords(entities)));
    }

    private void add(JournalGrown... journals) {
        inTransaction(records -> {
            records.add(List.of(journals));
            return null;
        });
    }

    private List<JournalEntry> list(long customerId, long contactId, int from, int limit) {
        return inTransaction(records -> records.list(customerId, contactId, from, limit));
    }

    @Test
    void readsWhatWasWritten() {
        List<JournalEntry> entries = List.of(
                new JournalEntry(
                        1,
                        Kind.JOINED,
                        Optional.of(new LegId(900, 1)),
                        "Ada",
                        "",
                        Map.of(JournalEntry.ROLE, "CALLER"),
                        BEGAN),
                announcement(2),
                text(900, 4, "\"Grüße\" \\ \n 😀 " + "x".repeat(5_000)));
        add(new JournalGrown(300, 900, entries));

        assertThat(list(300, 900, 1, 10)).isEqualTo(entries);
    }

    @Test
    void addsWhatIsMissingAndKeepsWhatIsThere() {
        add(texts(900, 2, 3));
        add(new JournalGrown(
                300,
                900,
                List.of(text(900, 1, "one"), text(900, 2, "another"), text(900, 3, "another"), text(900, 5, "five"))));

        assertThat(list(300, 900, 1, 10).stream().map(JournalEntry::text))
                .containsExactly("one", "text 2", "text 3", "five");
    }

    @Test
    void writesSeveralJournalsAtOnceWhateverTheirOrder() {
        add(texts(901, 3, 4), texts(900, 1, 2), texts(901, 1, 3), new JournalGrown(300, 902, List.of()));

        assertThat(indices(list(300, 900, 1, 10))).containsExactly(1, 2);
        assertThat(indices(list(300, 901, 1, 10))).containsExactly(1, 2, 3, 4);
        assertThat(list(300, 902, 1, 10)).as("nothing was added to nothing").isEmpty();
    }

    @Test
    void countsEntries() {
        add(texts(900, 1, 3), texts(900, 7, 9), texts(901, 1, 1));

        Map<Long, Long> counts = inTransaction(records -> records.counts(Set.of(900L, 901L, 902L)));
        assertThat(counts).isEqualTo(Map.of(900L, 6L, 901L, 1L));
    }

    @Test
    void showsEachCustomerTheirOwn() {
        add(texts(900, 1, 2));

        assertThat(list(301, 900, 1, 10)).as("another customer").isEmpty();
        assertThat(list(300, 901, 1, 10)).as("another contact").isEmpty();
    }

    @Test
    void readsFromAnIndexOn() {
        add(texts(900, 1, 3), texts(900, 7, 9));

        assertThat(indices(list(300, 900, 1, 2))).containsExactly(1, 2);
        assertThat(indices(list(300, 900, 3, 2))).containsExactly(3, 7);
        assertThat(indices(list(300, 900, 4, 9))).as("from within a gap").containsExactly(7, 8, 9);
        assertThat(list(300, 900, 10, 9)).as("from beyond the end").isEmpty();
    }

    @Test
    void tellsTheLastContactOfAllCustomers() {
        assertThat(inTransaction(TranscriptRecords::lastContactId))
                .as("of none")
                .isZero();
        add(texts(900, 1, 1), new JournalGrown(301, 950, List.of(text(950, 1, "x"))), texts(7, 1, 1));

        assertThat(inTransaction(TranscriptRecords::lastContactId)).isEqualTo(950);
    }

    @Test
    void keepsWhatDoesNotFit() {
        Map<String, String> tooMany =
                IntStream.range(0, 40).boxed().collect(Collectors.toMap(i -> "d" + (100 + i), i -> "\1".repeat(5_000)));
        JournalEntry sample = text(900, 1, "");
        add(new JournalGrown(
                300,
                900,
                List.of(new JournalEntry(
                        1,
                        Kind.NOTICE,
                        sample.author(),
                        "n".repeat(201),
                        "a\0b\ud83d" + "x".repeat(1_000_000),
                        tooMany,
                        BEGAN.plusNanos(789)))));

        JournalEntry found = list(300, 900, 1, 1).get(0);
        assertThat(found.name()).as("cut").hasSize(200);
        assertThat(found.text())
                .as("NUL and half a character are no text; cut")
                .startsWith("ab?x")
                .hasSize(1_000_000);
        assertThat(found.details()).as("the first").hasSize(30).containsKeys("d100", "d129");
        assertThat(found.details().get("d100")).as("cut").isEqualTo("\1".repeat(4_000));
        assertThat(found.at()).as("as exact as the database").isEqualTo(BEGAN);
    }

    @Test
    void timesAreRightInTheHourThatComesTwice() {
        // Where clocks are turned back, 00:30Z and 01:30Z on this day are the same local time.
        List<Instant> times = List.of(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
        add(new JournalGrown(
                300,
                900,
                IntStream.of(0, 1)
                        .mapToObj(i ->
                                new JournalEntry(i + 1, Kind.TEXT, Optional.empty(), "", "", Map.of(), times.get(i)))
                        .toList()));

        assertThat(list(300, 900, 1, 2).stream().map(JournalEntry::at)).isEqualTo(times);
    }

    @Test
    void severalNodesMayAddTheSameEntries() {
        int nodes = 3;
        CyclicBarrier together = new CyclicBarrier(nodes);
        CompletableFuture<?>[] writers = IntStream.range(0, nodes)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> {
                            await(together);
                            for (int first = 1; first <= 100; first += 10) {
                                transcripts().add(List.of(texts(901, first, first + 9), texts(900, first, first + 9)));
                            }
                        },
                        work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        List<Integer> all = IntStream.rangeClosed(1, 100).boxed().toList();
        assertThat(indices(list(300, 900, 1, 300))).isEqualTo(all);
        assertThat(indices(list(300, 901, 1, 300))).isEqualTo(all);
    }

    /** Each call in a transaction of its own, as in the server. */
    private Transcripts transcripts() {
        return new Transcripts(
                new TranscriptRecords() {
                    @Override
                    public void add(List<JournalGrown> journals) {
                        JpaTranscriptTest.this.add(journals.toArray(JournalGrown[]::new));
                    }

                    @Override
                    public Map<Long, Long> counts(Set<Long> contactIds) {
                        return inTransaction(records -> records.counts(contactIds));
                    }

                    @Override
                    public List<JournalEntry> list(long customerId, long contactId, int fromIndex, int limit) {
                        return JpaTranscriptTest.this.list(customerId, contactId, fromIndex, limit);
                    }

                    @Override
                    public long lastContactId() {
                        return inTransaction(TranscriptRecords::lastContactId);
                    }
                },
                new DatabaseGuard(() -> true));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
