package io.tandem.operations.rest;

import io.tandem.tropo.dialogue.DialogueSession;
import io.tandem.tropo.dialogue.SessionPage;
import io.tandem.tropo.dialogue.SessionQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of sessions, as JSON.
 *
 * @param sessions the sessions, the one that began last first
 * @param next address of the page with the ones before, if there are any
 */
public record TropoSessionList(List<TropoSession> sessions, Optional<String> next) {

    static TropoSessionList of(SessionQuery query, SessionPage page) {
        return new TropoSessionList(
                page.sessions().stream().map(TropoSession::of).toList(),
                page.more() ? Optional.of(next(query, page)) : Optional.empty());
    }

    private static String next(SessionQuery query, SessionPage page) {
        DialogueSession last = page.sessions().get(page.sessions().size() - 1).session();
        return "/api/tropo/sessions?customer=" + query.customerId()
                + query.application()
                        .map(name -> "&application=" + encoded(name))
                        .orElse("")
                + (query.from().equals(Instant.EPOCH) ? "" : "&from=" + query.from())
                + "&before=" + last.at() + "&beforeId=" + encoded(last.sessionId()) + "&limit=" + query.limit();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
