package io.tandem.contact.attachment;

/**
 * A file that was read from where it is kept.
 *
 * @param attachment what is told of it
 * @param content its bytes
 */
public record StoredFile(Attachment attachment, byte[] content) {}
