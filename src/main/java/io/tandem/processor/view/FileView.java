package io.tandem.processor.view;

/**
 * A file that was written into an interaction.
 *
 * @param id what it is found by; unguessable
 * @param name what its author called it
 * @param size in bytes
 * @param type its media type, as its author's program gave it
 * @param address where its content is, on this gateway
 */
public record FileView(String id, String name, long size, String type, String address) {

    /** Where the files of all contacts are. Which one stands in the query, which gets into no log. */
    private static final String FILES = "/processor/files";

    /** A file of a contact. */
    static FileView of(long contactId, String id, String name, long size, String type) {
        return new FileView(id, name, size, type, FILES + "?contact=" + contactId + "&id=" + id);
    }
}
