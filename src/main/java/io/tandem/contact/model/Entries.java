package io.tandem.contact.model;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * The entries of a journal, and what is asked of them with each message: kept with each entry that is added, so that a message costs
 * the same however many there are. Never changes.
 */
final class Entries extends AbstractList<JournalEntry> implements RandomAccess {

    private static final Entries NONE =
            new Entries(GrowingList.of(List.of()), GrowingList.of(List.of()), List.of(), Map.of(), 0);

    private final GrowingList<JournalEntry> all;
    private final GrowingList<JournalEntry> written;
    private final List<LegId> joined;
    private final Map<LegId, String> names;
    private final int bounded;

    private Entries(
            GrowingList<JournalEntry> all,
            GrowingList<JournalEntry> written,
            List<LegId> joined,
            Map<LegId, String> names,
            int bounded) {
        this.all = all;
        this.written = written;
        this.joined = joined;
        this.names = names;
        this.bounded = bounded;
    }

    /** Those of a list. */
    static Entries of(List<JournalEntry> entries) {
        return entries instanceof Entries same ? same : NONE.with(entries);
    }

    /** The same with more at the end. */
    Entries with(List<JournalEntry> more) {
        Entries after = this;
        for (JournalEntry entry : more) {
            after = after.with(entry);
        }
        return after;
    }

    /** The same with one more. */
    Entries with(JournalEntry entry) {
        JournalEntry.Kind kind = entry.kind();
        return new Entries(
                all.with(entry),
                kind.written() ? written.with(entry) : written,
                kind == JournalEntry.Kind.JOINED
                        ? entry.author().map(this::joinedBy).orElse(joined)
                        : joined,
                kind.names()
                        ? entry.author().map(leg -> named(leg, entry.name())).orElse(names)
                        : names,
                kind.bounded() ? bounded + 1 : bounded);
    }

    private List<LegId> joinedBy(LegId leg) {
        return joined.contains(leg) ? joined : GrowingList.of(joined).with(leg);
    }

    private Map<LegId, String> named(LegId leg, String name) {
        Map<LegId, String> after = new HashMap<>(names);
        after.put(leg, name);
        return after;
    }

    /** Those that a party or an application wrote. */
    List<JournalEntry> written() {
        return written;
    }

    /** Who joined, each once, in the order in which they first did. */
    List<LegId> joined() {
        return joined;
    }

    /** How a party was shown last; empty if they have not joined. */
    String nameOf(LegId leg) {
        return names.getOrDefault(leg, "");
    }

    /** How many there are of those whose number is bounded. */
    int bounded() {
        return bounded;
    }

    @Override
    public JournalEntry get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
