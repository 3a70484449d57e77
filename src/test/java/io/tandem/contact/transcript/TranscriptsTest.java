package io.tandem.contact.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptsTest {

    private final List<JournalEntry> kept = new ArrayList<>();
    private RuntimeException failure;
    private int failures;
    private final TranscriptRecords records = new TranscriptRecords() {
        @Override
        public void add(List<JournalGrown> journals) {
            if (failures-- > 0) {
                throw failure;
            }
            journals.forEach(journal -> kept.addAll(journal.entries()));
        }

        @Override
        public Map<Long, Long> counts(Set<Long> contactIds) {
            return kept.isEmpty() ? Map.of() : Map.of(9L, (long) kept.size());
        }

        @Override
        public List<JournalEntry> list(long customerId, long contactId, int fromIndex, int limit) {
            return kept.stream().limit(limit).toList();
        }

        @Override
        public long lastContactId() {
            return 9;
        }
    };
    private final Transcripts transcripts = new Transcripts(records, new DatabaseGuard(() -> true));

    private void add(int first, int last) {
        transcripts.add(300, 9, TranscriptSamples.texts(9, first, last).entries());
    }

    private void fail(int times, String state) {
        failures = times;
        failure = new IllegalStateException(new SQLException("scripted", state));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "2, 2, true", "3, 3, false", "4, 3, false"})
    void tellsWhetherThereIsMore(int limit, int shown, boolean more) {
        add(1, 3);
        TranscriptPage page = transcripts.list(300, 9, 1, limit);

        assertThat(page.entries()).hasSize(shown);
        assertThat(page.more()).isEqualTo(more);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void refusesLimitsOutOfBounds(int limit) {
        assertThatThrownBy(() -> transcripts.list(300, 9, 1, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void completesOnlyWhatLacksEntries() {
        add(1, 3);
        transcripts.complete(List.of(TranscriptSamples.texts(9, 1, 3), new JournalGrown(300, 8, List.of())));
        assertThat(kept)
                .as("nothing was missing, and nothing can be missing of nothing")
                .hasSize(3);
        transcripts.complete(List.of(TranscriptSamples.texts(9, 1, 4)));

        assertThat(kept).as("the whole was handed to the records").hasSize(7);
    }

    @Test
    void triesAgainWhenAnotherNodeWasFaster() {
        fail(3, "23505");
        add(1, 2);

        assertThat(TranscriptSamples.indices(kept))
                .as("what the other node did not write is written")
                .containsExactly(1, 2);
    }

    @Test
    void givesUpWhenAnotherNodeIsAlwaysFaster() {
        fail(Integer.MAX_VALUE, "23505");

        assertThatThrownBy(() -> add(1, 2)).as("to be tried again later").isInstanceOf(DirectoryException.class);
    }

    @Test
    void doesNotInsistWhenTheDatabaseFails() {
        fail(1, "08006");

        assertThatThrownBy(() -> add(1, 2))
                .as("to be tried again later")
                .isInstanceOf(DirectoryUnavailableException.class);
        assertThat(kept).isEmpty();
    }

    @Test
    void tellsTheLastContactWhileTheDirectoryGetsReady() {
        assertThat(new Transcripts(records, new DatabaseGuard(() -> false)).lastContactId())
                .isEqualTo(9);
    }
}
