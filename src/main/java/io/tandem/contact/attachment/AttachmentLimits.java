package io.tandem.contact.attachment;

import io.tandem.config.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Which files are taken, and how many.
 *
 * @param maxFiles most files of a contact
 * @param maxSize most bytes of a file
 * @param maxTotal most bytes of all files of a contact together
 * @param types endings that names of files may have, in lower case, without the dot; none allows no file
 */
public record AttachmentLimits(int maxFiles, int maxSize, long maxTotal, List<String> types) {

    public AttachmentLimits {
        types = List.copyOf(types);
    }

    /** The limits that are configured. */
    static AttachmentLimits of(Settings settings) {
        return new AttachmentLimits(
                settings.get(AttachmentSettings.MAX_FILES),
                settings.get(AttachmentSettings.MAX_SIZE),
                settings.get(AttachmentSettings.MAX_TOTAL),
                settings.get(AttachmentSettings.TYPES));
    }

    /**
     * Whether a file may be added, and if not, why.
     *
     * @param used what the contact has already
     * @param name the file's name, cleaned
     * @param size the file's bytes
     */
    Optional<AttachmentRefusal> refusal(AttachmentUsage used, String name, int size) {
        if (!types.contains(FileName.ending(name))) {
            return Optional.of(AttachmentRefusal.TYPE);
        }
        if (size > maxSize) {
            return Optional.of(AttachmentRefusal.TOO_LARGE);
        }
        if (used.files() >= maxFiles) {
            return Optional.of(AttachmentRefusal.TOO_MANY);
        }
        return used.bytes() + size > maxTotal ? Optional.of(AttachmentRefusal.TOTAL) : Optional.empty();
    }
}
