package io.tandem.chat.file;

import io.tandem.contact.attachment.AttachmentLimits;
import io.tandem.contact.attachment.AttachmentUsage;
import io.tandem.json.JsonParts;
import jakarta.json.JsonObject;

/** The limits on files as clients are told them (spec 11.8): texts all. */
final class FileLimits {

    /** There is no limit to downloads; clients read a number here. */
    private static final String UNLIMITED = Integer.toString(Integer.MAX_VALUE);

    private FileLimits() {}

    /** @param used how much of them a chat has used up */
    static JsonObject json(AttachmentLimits limits, AttachmentUsage used) {
        return JsonParts.object()
                .add("upload-max-files", Integer.toString(limits.maxFiles()))
                .add("upload-max-file-size", Integer.toString(limits.maxSize()))
                .add("upload-max-total-size", Long.toString(limits.maxTotal()))
                .add("upload-file-types", String.join(":", limits.types()))
                .add("upload-need-agent", "false")
                .add("download-attempts", UNLIMITED)
                .add("used-upload-max-files", Integer.toString(used.files()))
                .add("used-upload-max-total-size", Long.toString(used.bytes()))
                .add("used-download-attempts", "0")
                .add("delete-file", "never")
                .build();
    }
}
