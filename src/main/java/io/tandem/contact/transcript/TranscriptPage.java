package io.tandem.contact.transcript;

import io.tandem.contact.model.JournalEntry;
import java.util.List;

/**
 * Some entries of a transcript.
 *
 * @param entries the entries, by index
 * @param more whether there are later ones; they follow the last one here
 */
public record TranscriptPage(List<JournalEntry> entries, boolean more) {

    public TranscriptPage {
        entries = List.copyOf(entries);
    }
}
