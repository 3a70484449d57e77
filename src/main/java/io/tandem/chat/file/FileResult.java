package io.tandem.chat.file;

import io.tandem.contact.attachment.StoredFile;
import jakarta.json.JsonObject;

/** What comes of an operation on files. */
sealed interface FileResult {

    /** Something to be told. */
    record Told(JsonObject json) implements FileResult {}

    /** A file to be handed over. */
    record Found(StoredFile file) implements FileResult {}
}
