package io.tandem.contact.attachment.persistence;

import io.tandem.contact.attachment.Attachment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is read of a row of {@code contact_attachment}; {@link JpaAttachmentRecords} writes it. */
@Entity
@Table(name = "contact_attachment")
class AttachmentEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "contact_id", nullable = false)
    long contactId;

    @Column(name = "name", nullable = false)
    String name;

    @Column(name = "media_type", nullable = false)
    String type;

    @Column(name = "size", nullable = false)
    int bytes;

    protected AttachmentEntity() {}

    Attachment toAttachment() {
        return new Attachment(id, name, type, bytes);
    }
}
