package io.tandem.contact.model;

import java.util.Map;

/**
 * Something a party puts into the journal of a written contact.
 *
 * @param kind what it is
 * @param text its text; a page's address, a file's name
 * @param details what else belongs to it; see {@link JournalEntry}
 */
public record Item(JournalEntry.Kind kind, String text, Map<String, String> details) {

    public Item {
        details = Map.copyOf(details);
    }

    /** A text. */
    public static Item text(String text) {
        return new Item(JournalEntry.Kind.TEXT, text, Map.of());
    }

    /** A text of a sort that its author's program names. */
    public static Item text(String text, String sort) {
        return new Item(JournalEntry.Kind.TEXT, text, Map.of(JournalEntry.SORT, sort));
    }

    /** The address of a page to look at. */
    public static Item url(String url) {
        return new Item(JournalEntry.Kind.URL, url, Map.of());
    }

    /** A notice for programs of other parties. */
    public static Item notice(String text) {
        return new Item(JournalEntry.Kind.NOTICE, text, Map.of());
    }

    /**
     * A file.
     *
     * @param id what it is found by
     * @param size in bytes
     * @param type its media type
     */
    public static Item file(String id, String name, long size, String type) {
        return new Item(
                JournalEntry.Kind.FILE,
                name,
                Map.of(
                        JournalEntry.FILE_ID,
                        id,
                        JournalEntry.FILE_SIZE,
                        Long.toString(size),
                        JournalEntry.FILE_TYPE,
                        type));
    }
}
