package io.tandem.contact.text;

import io.tandem.contact.persistence.SharedWrite;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Outgoing texts, which carriers fetch. Calls block: call them from a worker. Each one throws
 * {@link io.tandem.directory.DirectoryUnavailableException} if the database does not answer.
 */
@ApplicationScoped
public class Texts {

    /** Most texts that one page holds. */
    public static final int MOST = 1_000;

    /** Most characters of a text that goes out. */
    public static final int LONGEST = 1_600;

    private TextRecords records;
    private DatabaseGuard guard;

    /** For the container's proxy. */
    Texts() {}

    @Inject
    public Texts(TextRecords records, DatabaseGuard guard) {
        this.records = records;
        this.guard = guard;
    }

    /**
     * Adds texts, in one transaction. May be called again for those written in contacts, here or on other nodes: the first
     * call counts.
     *
     * @throws DirectoryException if other nodes were in the way, again and again; nothing was added
     */
    public void add(List<NewText> texts) {
        SharedWrite.run(guard, () -> records.add(texts));
    }

    /**
     * Texts of a customer by id; for the page that follows, give the id of the last one.
     *
     * @param after only those with higher ids
     * @param limit how many at most, from 1 to {@value #MOST}
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public TextPage list(long customerId, long after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("the limit must be from 1 to " + MOST);
        }
        List<TextMessage> found = guard.call(() -> records.list(customerId, after, limit + 1));
        return new TextPage(found.stream().limit(limit).toList(), found.size() > limit);
    }

    /** A text in parts that are short enough, none of which begins or ends within a character; none of an empty one. */
    public static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + LONGEST, text.length());
            if (to < text.length() && Character.isSurrogatePair(text.charAt(to - 1), text.charAt(to))) {
                to--;
            }
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }
}
