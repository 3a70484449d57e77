package io.tandem.contact.attachment;

/**
 * How much there is of a contact.
 *
 * @param files how many files
 * @param bytes how many bytes they have together
 */
public record AttachmentUsage(int files, long bytes) {

    /** No files. */
    public static final AttachmentUsage NONE = new AttachmentUsage(0, 0);
}
