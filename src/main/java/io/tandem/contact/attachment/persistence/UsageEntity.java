package io.tandem.contact.attachment.persistence;

import io.tandem.contact.attachment.AttachmentUsage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code contact_attachment_usage}. */
@Entity
@Table(name = "contact_attachment_usage")
class UsageEntity {

    @Id
    @Column(name = "contact_id")
    long contactId;

    @Column(name = "files", nullable = false)
    int files;

    @Column(name = "size", nullable = false)
    long bytes;

    protected UsageEntity() {}

    /** Of a contact that has no files. */
    UsageEntity(long contactId) {
        this.contactId = contactId;
    }

    AttachmentUsage toUsage() {
        return new AttachmentUsage(files, bytes);
    }
}
