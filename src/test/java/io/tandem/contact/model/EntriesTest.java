package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntriesTest {

    private static final LegId PAT = new LegId(1, 1);
    private static final LegId SUE = new LegId(1, 2);

    @Test
    void knowsWhoJoinedAndHowTheyAreShown() {
        Entries entries = Entries.of(List.of(
                entry(1, JournalEntry.Kind.JOINED, SUE, "Sue"),
                entry(2, JournalEntry.Kind.JOINED, PAT, "Pat"),
                entry(3, JournalEntry.Kind.LEFT, SUE, "Sue"),
                entry(4, JournalEntry.Kind.RENAMED, PAT, "Patrick"),
                entry(5, JournalEntry.Kind.JOINED, SUE, "Susan")));

        assertThat(entries.joined())
                .as("in the order in which they first joined")
                .containsExactly(SUE, PAT);
        assertThat(entries.nameOf(SUE)).isEqualTo("Susan");
        assertThat(entries.nameOf(PAT)).isEqualTo("Patrick");
        assertThat(entries.nameOf(new LegId(1, 3))).as("of who has not joined").isEmpty();
    }

    @Test
    void anotherDoesNotChangeWhatIsKnownOfTheShorter() {
        Entries shorter = Entries.of(List.of(entry(1, JournalEntry.Kind.JOINED, PAT, "Pat")));
        Entries longer = shorter.with(entry(2, JournalEntry.Kind.RENAMED, PAT, "Patrick"))
                .with(entry(3, JournalEntry.Kind.JOINED, SUE, "Sue"))
                .with(entry(4, JournalEntry.Kind.TEXT, SUE, "Sue"));

        assertThat(shorter).hasSize(1);
        assertThat(shorter.nameOf(PAT)).isEqualTo("Pat");
        assertThat(shorter.joined()).containsExactly(PAT);
        assertThat(shorter.written()).isEmpty();
        assertThat(shorter.bounded()).isZero();
        assertThat(longer).hasSize(4);
        assertThat(longer.written()).containsExactly(longer.get(3));
        assertThat(longer.bounded()).as("a new name and a text").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatIsWrittenAndWhatIsBounded(JournalEntry.Kind kind) {
        Entries one = Entries.of(List.of(entry(1, kind, PAT, "Pat")));

        assertThat(one.written()).as("written").hasSize(kind.written() ? 1 : 0);
        assertThat(one.bounded()).as("bounded").isEqualTo(kind.bounded() ? 1 : 0);
    }

    private static JournalEntry entry(int index, JournalEntry.Kind kind, LegId author, String name) {
        return new JournalEntry(index, kind, Optional.of(author), name, "", Map.of(), Instant.EPOCH);
    }
}
