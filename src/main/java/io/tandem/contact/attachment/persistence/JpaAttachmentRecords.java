package io.tandem.contact.attachment.persistence;

import io.tandem.contact.attachment.Attachment;
import io.tandem.contact.attachment.AttachmentRecords;
import io.tandem.contact.attachment.AttachmentRefusal;
import io.tandem.contact.attachment.AttachmentUsage;
import io.tandem.contact.attachment.Upload;
import io.tandem.contact.model.LegId;
import io.tandem.contact.persistence.Columns;
import io.tandem.contact.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Keeps files of contacts. New transactions throughout, so that what has returned is committed whoever called. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaAttachmentRecords implements AttachmentRecords {

    /** Bytes of a part. */
    static final int PART = 512 * 1024;

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** For the container. */
    JpaAttachmentRecords() {}

    JpaAttachmentRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AttachmentRefusal> add(
            Upload upload, Function<AttachmentUsage, Optional<AttachmentRefusal>> check) {
        UsageEntity usage = locked(upload.contactId());
        Optional<AttachmentRefusal> refusal = check.apply(usage.toUsage());
        if (refusal.isEmpty()) {
            usage.files++;
            usage.bytes += upload.content().length;
            insert(upload);
            insertParts(upload.attachment().id(), upload.content());
        }
        return refusal;
    }

    @Override
    public Optional<Attachment> find(long contactId, String id) {
        return Optional.ofNullable(entities.find(AttachmentEntity.class, id))
                .filter(found -> found.contactId == contactId)
                .map(AttachmentEntity::toAttachment);
    }

    @Override
    public Optional<byte[]> content(long contactId, String id) {
        return find(contactId, id).map(attachment -> {
            ByteArrayOutputStream content = new ByteArrayOutputStream(attachment.size());
            entities.createQuery(
                            "select p.content from AttachmentPart p where p.attachmentId = :id order by p.part",
                            byte[].class)
                    .setParameter("id", id)
                    .getResultList()
                    .forEach(content::writeBytes);
            return content.toByteArray();
        });
    }

    @Override
    public boolean remove(long contactId, String id) {
        UsageEntity usage = entities.find(UsageEntity.class, contactId, LockModeType.PESSIMISTIC_WRITE);
        Optional<Attachment> found = usage == null ? Optional.empty() : find(contactId, id);
        found.ifPresent(attachment -> {
            usage.files--;
            usage.bytes -= attachment.size();
            Statements.execute(entities, "delete from contact_attachment_part where attachment_id = ?", id);
            Statements.execute(entities, "delete from contact_attachment where id = ?", id);
        });
        return found.isPresent();
    }

    @Override
    public AttachmentUsage usage(long contactId) {
        return Optional.ofNullable(entities.find(UsageEntity.class, contactId))
                .map(UsageEntity::toUsage)
                .orElse(AttachmentUsage.NONE);
    }

    /** The contact's usage, which nobody else can lock before this transaction is over. */
    private UsageEntity locked(long contactId) {
        UsageEntity usage = entities.find(UsageEntity.class, contactId, LockModeType.PESSIMISTIC_WRITE);
        if (usage == null) {
            usage = new UsageEntity(contactId);
            entities.persist(usage);
            entities.flush(); // of two that come this way, one fails here, before it has checked anything
        }
        return usage;
    }

    private void insert(Upload upload) {
        Attachment attachment = upload.attachment();
        Statements.execute(
                entities,
                "insert into contact_attachment (created, uploader, id, contact_id, customer_id, name, media_type, size)"
                        + " values (" + Columns.TIME + "cast(? as int), ?, ?, ?, ?, ?, ?)",
                Columns.time(upload.created()),
                upload.uploader().map(LegId::number).orElse(null),
                attachment.id(),
                upload.contactId(),
                upload.customerId(),
                Columns.text(attachment.name(), Columns.NAME),
                attachment.type(),
                attachment.size());
    }

    private void insertParts(String id, byte[] content) {
        for (int part = 0; part * PART < content.length; part++) {
            int from = part * PART;
            Statements.execute(
                    entities,
                    "insert into contact_attachment_part (attachment_id, part, content) values (?, ?, ?)",
                    id,
                    part,
                    Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)));
        }
    }
}
