package io.tandem.contact.attachment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A row of {@code contact_attachment_part}, to be read; {@link JpaAttachmentRecords} writes it. */
@Entity(name = "AttachmentPart")
@Table(name = "contact_attachment_part")
@IdClass(PartEntity.Key.class)
class PartEntity {

    /** Which part of which file. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        String attachmentId;
        int part;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && attachmentId.equals(that.attachmentId) && part == that.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(attachmentId, part);
        }
    }

    @Id
    @Column(name = "attachment_id")
    String attachmentId;

    @Id
    @Column(name = "part")
    int part;

    @Column(name = "content", nullable = false)
    byte[] content;

    protected PartEntity() {}
}
