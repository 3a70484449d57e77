package io.tandem.contact.transcript;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.JournalEntry.Kind;
import io.tandem.contact.model.LegId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Entries of transcripts for tests. */
public final class TranscriptSamples {

    /** When the first entry of each sample happened. */
    public static final Instant BEGAN = Instant.parse("2026-10-24T23:00:00.123456Z");

    private TranscriptSamples() {}

    /** Something that the first leg wrote. */
    public static JournalEntry text(long contactId, int index, String text) {
        return new JournalEntry(
                index,
                Kind.TEXT,
                Optional.of(new LegId(contactId, 1)),
                "Ada",
                text,
                Map.of(JournalEntry.SORT, "text"),
                BEGAN.plusSeconds(index));
    }

    /** Something that the gateway said. */
    public static JournalEntry announcement(int index) {
        return new JournalEntry(
                index, Kind.ANNOUNCEMENT, Optional.empty(), "", "Please wait", Map.of(), BEGAN.plusSeconds(index));
    }

    /** Texts of customer 300 with all indices from one to another. */
    public static JournalGrown texts(long contactId, int first, int last) {
        return new JournalGrown(
                300,
                contactId,
                IntStream.rangeClosed(first, last)
                        .mapToObj(index -> text(contactId, index, "text " + index))
                        .toList());
    }

    /** The indices of entries. */
    public static List<Integer> indices(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::index).toList();
    }
}
