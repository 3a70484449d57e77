package io.tandem.tropo.dialogue;

import io.tandem.tropo.dialogue.DialogueEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions and entries for tests. */
public final class DialogueSamples {

    /** When the samples began. */
    public static final Instant BEGAN = Instant.parse("2026-10-24T23:00:00.123456Z");

    private DialogueSamples() {}

    /** A call of customer 300 that the application {@code survey} has, and that began so many seconds later. */
    public static DialogueSession session(String id, int seconds) {
        return session(id, 300, "survey", seconds);
    }

    /** A call. */
    public static DialogueSession session(String id, long customerId, String application, int seconds) {
        return new DialogueSession(
                id, customerId, 90, application, "VOICE", "call", Optional.of(900L), BEGAN.plusSeconds(seconds));
    }

    /** Something said, so many seconds later. */
    public static DialogueEntry said(String text, int seconds) {
        return new DialogueEntry(BEGAN.plusSeconds(seconds), Kind.SAID, text, Map.of());
    }

    /** The change that adds something said. */
    public static DialogueChange added(String sessionId, long index, int seconds) {
        return new DialogueChange.Added(sessionId, index, said("text " + index, seconds));
    }

    /** The texts of entries. */
    public static List<String> texts(List<KeptEntry> entries) {
        return entries.stream().map(kept -> kept.entry().text()).toList();
    }

    /** The ids of sessions. */
    public static List<String> ids(List<KeptSession> sessions) {
        return sessions.stream().map(kept -> kept.session().sessionId()).toList();
    }
}
