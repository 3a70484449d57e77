package io.tandem.contact.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the parties of a written contact see, in order: who comes and goes, and what they write.
 *
 * @param entries by index
 * @param typing who types or has stopped, as long as they have not written or left since; one for each party
 * @param last highest index given so far, also to what was not kept; 0 before the first
 * @param characters of all that was written
 * @param submitters the programs that number what the caller does, the one that did last at the end
 * @param since index after which there are entries in it: 0 in a whole journal, more in the end of one
 */
public record Journal(
        List<JournalEntry> entries,
        List<Typing> typing,
        int last,
        int characters,
        List<Submitter> submitters,
        int since) {

    /** Nothing yet. */
    public static final Journal EMPTY = new Journal(List.of(), List.of(), 0, 0, List.of(), 0);

    /** Most messages and new names: the contact is read and copied as a whole. */
    private static final int MOST_MESSAGES = 2_000;

    /** From so many characters on nothing more is written: all of it, told at once, fits what may wait for a client. */
    private static final int MOST_TEXT = 500_000;

    /** Most submitters remembered: a visitor has few pages, and each begins anew. */
    private static final int MOST_SUBMITTERS = 8;

    public Journal {
        entries = Entries.of(entries);
        typing = List.copyOf(typing);
        submitters = List.copyOf(submitters);
    }

    /** The same with one entry more. */
    public Journal note(Optional<LegId> author, String name, Item item, Instant at) {
        JournalEntry entry = new JournalEntry(last + 1, item.kind(), author, name, item.text(), item.details(), at);
        Entries after = known().with(entry);
        int written = item.kind().written() ? item.text().length() : 0;
        return new Journal(after, typingBut(author), last + 1, characters + written, submitters, since);
    }

    /**
     * The same after a party began or stopped typing. It takes a number; only what a party did last is kept.
     *
     * @param preview what they have typed so far; may be empty
     */
    public Journal type(LegId author, boolean types, String preview, Instant at) {
        List<Typing> after = new ArrayList<>(typingBut(Optional.of(author)));
        after.add(new Typing(last + 1, author, types, preview, at));
        return new Journal(entries, after, last + 1, characters, submitters, since);
    }

    /** The same after a program's submission: the next number of a submitter, or the first of a new one. */
    public Journal submitted(Submission submission) {
        List<Submitter> after = new ArrayList<>(submitters);
        after.removeIf(known -> known.name().equals(submission.submitter()));
        after.add(new Submitter(submission.submitter(), submission.number()));
        return new Journal(
                entries,
                typing,
                last,
                characters,
                after.subList(Math.max(0, after.size() - MOST_SUBMITTERS), after.size()),
                since);
    }

    /** Number of the last submission of a submitter; 0 if there is none. */
    public int submittedBy(String submitter) {
        return submitters.stream()
                .filter(known -> known.name().equals(submitter))
                .findFirst()
                .map(Submitter::last)
                .orElse(0);
    }

    /** Its end, without the entries up to an index: for those who have them. */
    public Journal end(int index) {
        return new Journal(after(index), typing, last, characters, submitters, Math.max(since, Math.min(index, last)));
    }

    /** Whether what is in front of this end of it is in another. */
    public boolean continues(Journal earlier) {
        return since == 0 || since >= earlier.since && since <= earlier.last;
    }

    /**
     * The same with what is in front of it.
     *
     * @param earlier the same journal before, which this one {@linkplain #continues continues}
     */
    public Journal onto(Journal earlier) {
        if (since <= earlier.since) {
            return this;
        }
        Entries all = earlier.known().with(after(earlier.last));
        return new Journal(all, typing, last, characters, submitters, earlier.since);
    }

    /** The entries with indices above one. */
    public List<JournalEntry> after(int index) {
        int from = entries.size();
        while (from > 0 && entries.get(from - 1).index() > index) {
            from--;
        }
        return entries.subList(from, entries.size());
    }

    /** Who began or stopped typing with indices above one. */
    public List<Typing> typingAfter(int index) {
        return typing.stream().filter(one -> one.index() > index).toList();
    }

    /** How a party is shown to the others; empty if they have not joined. */
    public String nameOf(LegId leg) {
        return known().nameOf(leg);
    }

    /** The legs of the parties who joined, each once, in the order in which they first did. */
    public List<LegId> joined() {
        return known().joined();
    }

    /** The entries of what was written. */
    public List<JournalEntry> written() {
        return known().written();
    }

    /** The last of what was written, numbered from 1 without gaps; nothing if there is none. */
    public Optional<Message> lastMessage() {
        List<JournalEntry> written = written();
        int size = written.size();
        return size == 0 ? Optional.empty() : Optional.of(new Message(size, written.get(size - 1)));
    }

    /** How many messages there are up to an index. */
    public int messagesUpTo(int index) {
        List<JournalEntry> written = written();
        int count = written.size();
        while (count > 0 && written.get(count - 1).index() > index) {
            count--;
        }
        return count;
    }

    /** What was written, numbered from 1 without gaps. */
    public List<Message> messages() {
        List<JournalEntry> written = written();
        return IntStream.range(0, written.size())
                .mapToObj(place -> new Message(place + 1, written.get(place)))
                .toList();
    }

    /** Whether nothing more can be written; parties come and go all the same. */
    public boolean isFull() {
        return characters >= MOST_TEXT || known().bounded() >= MOST_MESSAGES;
    }

    /** The entries are nothing else from the beginning on. */
    private Entries known() {
        return (Entries) entries;
    }

    private List<Typing> typingBut(Optional<LegId> author) {
        return typing.isEmpty()
                ? typing
                : typing.stream()
                        .filter(one -> author.filter(one.author()::equals).isEmpty())
                        .toList();
    }

    /**
     * What a party did last at the keyboard.
     *
     * @param index the number it took
     * @param author leg of the party
     * @param types whether they type
     * @param preview what they had typed so far; may be empty
     * @param at when
     */
    public record Typing(int index, LegId author, boolean types, String preview, Instant at) {}

    /**
     * A program that numbers what the caller does by it.
     *
     * @param name unguessable to other callers
     * @param last number of its last submission
     */
    public record Submitter(String name, int last) {}
}
