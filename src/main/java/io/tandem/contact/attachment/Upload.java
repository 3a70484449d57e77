package io.tandem.contact.attachment;

import io.tandem.contact.model.LegId;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that is to be kept.
 *
 * @param customerId whose contact it is
 * @param contactId the contact
 * @param attachment what is told of the file
 * @param uploader leg of the party it is from, if from one
 * @param created when it came
 * @param content its bytes
 */
public record Upload(
        long customerId,
        long contactId,
        Attachment attachment,
        Optional<LegId> uploader,
        Instant created,
        byte[] content) {}
