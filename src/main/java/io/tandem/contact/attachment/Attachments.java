package io.tandem.contact.attachment;

import io.tandem.config.Settings;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the files of contacts. A file is only ever found by its contact and its id together, so that nobody comes by one of
 * somebody else's contact. Calls block: call them from a worker. Each one throws {@link DirectoryUnavailableException} if the
 * database does not answer.
 */
@ApplicationScoped
public class Attachments {

    private static final int ID_BYTES = 24;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("([\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127})\\s*(;.*)?");
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final SecureRandom random = new SecureRandom();
    private AttachmentRecords records;
    private DatabaseGuard guard;
    private Settings settings;
    private Clock clock;

    /** For the container's proxy. */
    Attachments() {}

    @Inject
    public Attachments(AttachmentRecords records, DatabaseGuard guard, Settings settings, Clock clock) {
        this.records = records;
        this.guard = guard;
        this.settings = settings;
        this.clock = clock;
    }

    /** Which files are taken, and how many. Does not block. */
    public AttachmentLimits limits() {
        return AttachmentLimits.of(settings);
    }

    /**
     * Adds a file to a contact. However many are added at the same time, on whichever nodes, the contact never has more than
     * its limits allow.
     *
     * @throws AttachmentRefusedException if it is against the limits
     */
    public Attachment add(long customerId, long contactId, NewAttachment file) {
        AttachmentLimits limits = limits();
        String name = FileName.clean(file.name());
        int size = file.content().length;
        refuse(limits.refusal(AttachmentUsage.NONE, name, size)); // whatever there is: needs no database
        Attachment attachment = new Attachment(newId(), name, mediaType(file.type()), size);
        Upload upload = new Upload(customerId, contactId, attachment, file.uploader(), clock.instant(), file.content());
        refuse(added(upload, limits));
        return attachment;
    }

    /** A file of a contact; nothing if the contact has none of that id. */
    public Optional<Attachment> find(long contactId, String id) {
        return isId(id) ? guard.call(() -> records.find(contactId, id)) : Optional.empty();
    }

    /** The bytes of a file of a contact; nothing if the contact has none of that id. */
    public Optional<byte[]> content(long contactId, String id) {
        return isId(id) ? guard.call(() -> records.content(contactId, id)) : Optional.empty();
    }

    /** Removes a file of a contact, as if it had never been added; false if the contact has none of that id. */
    public boolean remove(long contactId, String id) {
        return isId(id) && guard.call(() -> records.remove(contactId, id));
    }

    /** How much there is of a contact. */
    public AttachmentUsage usage(long contactId) {
        return guard.call(() -> records.usage(contactId));
    }

    private Optional<AttachmentRefusal> added(Upload upload, AttachmentLimits limits) {
        try {
            return tryToAdd(upload, limits);
        } catch (DirectoryException twice) {
            // Another first file of the contact came at the same time; now it is there, and cannot contradict again.
            return tryToAdd(upload, limits);
        }
    }

    private Optional<AttachmentRefusal> tryToAdd(Upload upload, AttachmentLimits limits) {
        Attachment attachment = upload.attachment();
        return guard.call(
                () -> records.add(upload, used -> limits.refusal(used, attachment.name(), attachment.size())));
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private static String mediaType(String text) {
        Matcher type = MEDIA_TYPE.matcher(text.strip());
        return type.matches() ? type.group(1).toLowerCase(Locale.ROOT) : UNKNOWN_TYPE;
    }

    private static void refuse(Optional<AttachmentRefusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new AttachmentRefusedException(reason);
        });
    }
}
