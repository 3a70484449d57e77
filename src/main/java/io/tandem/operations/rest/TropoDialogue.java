package io.tandem.operations.rest;

import io.tandem.tropo.dialogue.DialogueEntry;
import io.tandem.tropo.dialogue.EntryPage;
import io.tandem.tropo.dialogue.KeptEntry;
import io.tandem.tropo.dialogue.KeptSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session and a page of what happened in it, as JSON.
 *
 * @param session the session
 * @param entries what happened, in its order
 * @param next address of the page with what came after, if there is more
 */
public record TropoDialogue(TropoSession session, List<Entry> entries, Optional<String> next) {

    /**
     * One thing that happened.
     *
     * @param index its place; grows, with gaps
     * @param at when
     * @param kind what it is
     * @param text what was posted, answered, said or heard; a signal's or warning's text; may be empty
     * @param details what else belongs to it: {@code url}, {@code status}, {@code millis}
     */
    public record Entry(long index, Instant at, DialogueEntry.Kind kind, String text, Map<String, String> details) {

        static Entry of(KeptEntry kept) {
            DialogueEntry entry = kept.entry();
            return new Entry(kept.index(), entry.at(), entry.kind(), entry.text(), entry.details());
        }
    }

    static TropoDialogue of(TropoDialogueQuery query, KeptSession session, EntryPage page) {
        return new TropoDialogue(
                TropoSession.of(session),
                page.entries().stream().map(Entry::of).toList(),
                page.more() ? Optional.of(next(query, page.entries())) : Optional.empty());
    }

    private static String next(TropoDialogueQuery query, List<KeptEntry> entries) {
        long last = entries.get(entries.size() - 1).index();
        return "/api/tropo/sessions/" + URLEncoder.encode(query.sessionId(), StandardCharsets.UTF_8) + "?from="
                + (last + 1)
                + query.customerId().map(customer -> "&customer=" + customer).orElse("") + "&limit=" + query.limit();
    }
}
