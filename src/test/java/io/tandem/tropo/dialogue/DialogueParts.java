package io.tandem.tropo.dialogue;

import io.tandem.wiring.Wiring;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A log of dialogues without a database: for tests of those who write into it. */
public final class DialogueParts {

    private final MemoryRecords records = new MemoryRecords();

    /** Adds all that is needed. */
    public static DialogueParts begin(Wiring wiring) {
        DialogueParts parts = new DialogueParts();
        wiring.with(parts.records);
        wiring.make(Dialogues.class);
        wiring.begin(DialogueLog.class);
        return parts;
    }

    /** What a session's entries say, each behind its kind. */
    public List<String> of(String sessionId) {
        return records.entries.getOrDefault(sessionId, new TreeMap<>()).values().stream()
                .map(entry -> entry.kind() + " " + entry.text())
                .toList();
    }

    /** How sessions ended, by their ids. */
    public Map<String, String> endings() {
        Map<String, String> endings = new TreeMap<>();
        records.ends.forEach((id, end) -> endings.put(id, end.ending()));
        return endings;
    }

    /** Ids of the sessions that have begun. */
    public List<String> begun() {
        return List.copyOf(records.sessions.keySet());
    }
}
