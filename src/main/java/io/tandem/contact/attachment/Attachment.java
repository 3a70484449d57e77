package io.tandem.contact.attachment;

/**
 * A file of a contact.
 *
 * @param id what it is found by; unguessable; letters, digits, hyphens and underscores
 * @param name its name, without a path; not empty
 * @param type its media type as the uploader's program says: true or not, so never let a browser act on it
 * @param size in bytes
 */
public record Attachment(String id, String name, String type, int size) {}
