package io.tandem.contact.attachment;

import io.tandem.contact.model.LegId;
import java.util.Optional;

/**
 * A file to be added to a contact.
 *
 * @param name its name, as the uploader's program says
 * @param type its media type, as the uploader's program says; what is none counts as {@code application/octet-stream}
 * @param content its bytes; not copied, so they must not be changed
 * @param uploader leg of the party it is from, if from one
 */
public record NewAttachment(String name, String type, byte[] content, Optional<LegId> uploader) {

    /** A file that is from no party. */
    public NewAttachment(String name, String type, byte[] content) {
        this(name, type, content, Optional.empty());
    }
}
