package io.tandem.operations.rest;

import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LegId;
import io.tandem.contact.transcript.TranscriptPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of a transcript, as JSON.
 *
 * @param entries what the parties saw, in its order
 * @param next address of the page with what came after, if there is more
 */
public record TranscriptPart(List<Entry> entries, Optional<String> next) {

    private static final String SCRIPT = "script";

    /**
     * One thing that the parties saw.
     *
     * @param index its place; what was not kept, such as typing, leaves gaps
     * @param kind what it is
     * @param leg leg of the party it is about or from, as in the contact's list of parties; none for what the gateway said
     *     or an application wrote
     * @param author {@code script} if an application wrote it; else none
     * @param name how that party, or the application, was shown to the others; may be empty
     * @param text what was written or said; a new name, a file's name; may be empty
     * @param details what else belongs to it
     * @param at when
     */
    public record Entry(
            int index,
            JournalEntry.Kind kind,
            Optional<Integer> leg,
            Optional<String> author,
            String name,
            String text,
            Map<String, String> details,
            Instant at) {

        static Entry of(JournalEntry entry) {
            return new Entry(
                    entry.index(),
                    entry.kind(),
                    entry.author().map(LegId::number),
                    Optional.of(SCRIPT)
                            .filter(script ->
                                    entry.author().isEmpty() && entry.kind().written()),
                    entry.name(),
                    entry.text(),
                    entry.details(),
                    entry.at());
        }
    }

    static TranscriptPart of(TranscriptQuery query, TranscriptPage page) {
        return new TranscriptPart(
                page.entries().stream().map(Entry::of).toList(),
                page.more() ? Optional.of(next(query, page.entries())) : Optional.empty());
    }

    private static String next(TranscriptQuery query, List<JournalEntry> entries) {
        int last = entries.get(entries.size() - 1).index();
        return "/api/contacts/" + query.contactId() + "/transcript?customer=" + query.customerId() + "&from="
                + (last + 1) + "&limit=" + query.limit();
    }
}
