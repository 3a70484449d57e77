package io.tandem.contact.attachment;

import java.util.Optional;
import java.util.function.Function;

/** Keeps files of contacts, each call in a transaction of its own. Every call blocks. */
public interface AttachmentRecords {

    /**
     * Adds a file, unless it is refused. Those who add to the same contact wait for each other; two that add the first one
     * may contradict each other instead, with the state of a broken constraint, and the loser has to try again.
     *
     * @param check decides, knowing what there is of the contact; nobody adds to that until the file is kept
     * @return why it was not added, if it was not
     */
    Optional<AttachmentRefusal> add(Upload upload, Function<AttachmentUsage, Optional<AttachmentRefusal>> check);

    /** A file of a contact; nothing if the contact has none of that id. */
    Optional<Attachment> find(long contactId, String id);

    /** The bytes of a file of a contact; nothing if the contact has none of that id. */
    Optional<byte[]> content(long contactId, String id);

    /** Removes a file of a contact; false if the contact has none of that id. */
    boolean remove(long contactId, String id);

    /** How much there is of a contact. */
    AttachmentUsage usage(long contactId);
}
