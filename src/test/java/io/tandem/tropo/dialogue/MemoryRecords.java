package io.tandem.tropo.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps in memory what a database would, unless it is to fail. */
final class MemoryRecords implements DialogueRecords {

    final Map<String, DialogueSession> sessions = new TreeMap<>();
    final Map<String, TreeMap<Long, DialogueEntry>> entries = new TreeMap<>();
    final Map<String, DialogueChange.Ended> ends = new TreeMap<>();
    final List<Instant> deletions = new ArrayList<>();
    boolean failing;
    int roundsLeft;

    @Override
    public void write(List<DialogueChange> changes) {
        failIfToldSo();
        for (DialogueChange change : changes) {
            if (change instanceof DialogueChange.Started start) {
                sessions.put(start.session().sessionId(), start.session());
            } else if (change instanceof DialogueChange.Added added) {
                entries.computeIfAbsent(added.sessionId(), id -> new TreeMap<>())
                        .put(added.index(), added.entry());
            } else if (change instanceof DialogueChange.Ended end) {
                ends.put(end.sessionId(), end);
            }
        }
    }

    @Override
    public List<KeptSession> list(SessionQuery query) {
        failIfToldSo();
        return sessions.values().stream()
                .map(session -> new KeptSession(session, Optional.empty(), Optional.empty()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public Optional<KeptSession> find(String sessionId) {
        failIfToldSo();
        return Optional.ofNullable(sessions.get(sessionId))
                .map(session -> new KeptSession(session, Optional.empty(), Optional.empty()));
    }

    @Override
    public List<KeptEntry> entries(String sessionId, long fromIndex, int limit) {
        failIfToldSo();
        return entries.getOrDefault(sessionId, new TreeMap<>()).tailMap(fromIndex).entrySet().stream()
                .map(entry -> new KeptEntry(entry.getKey(), entry.getValue()))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean deleteBefore(Instant time, int limit) {
        failIfToldSo();
        deletions.add(time);
        return roundsLeft-- > 0;
    }

    /** The texts of a session's entries, in their order. */
    List<String> texts(String sessionId) {
        return entries.getOrDefault(sessionId, new TreeMap<>()).values().stream()
                .map(DialogueEntry::text)
                .toList();
    }

    private void failIfToldSo() {
        if (failing) {
            throw new IllegalStateException("scripted");
        }
    }
}
