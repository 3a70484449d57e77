package io.tandem.chat.file;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.UploadContext;

/**
 * A request of the side channel (spec 11.8).
 *
 * @param operation what is asked for; empty if that is missing
 * @param secureKey proves the chat; empty if it is missing
 * @param file what {@code fileUpload} is about, if there is one
 * @param fileId what {@code fileDownload} is about, if there is one
 */
record FileForm(String operation, String secureKey, Optional<SentFile> file, Optional<String> fileId) {

    /** Bytes that a form may have besides the file. */
    static final int MOST_BESIDES = 16_384;

    private static final int MOST_PARTS = 20;
    private static final int MOST_HEADERS = 4_096;
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> TEXTS = Set.of("operation", "secureKey", "fileId");

    /**
     * A file as it came.
     *
     * @param name its name, maybe with a path
     * @param type its media type; empty if it has none
     * @param content its bytes
     */
    record SentFile(String name, String type, byte[] content) {}

    /**
     * Reads a body.
     *
     * @param contentType its header; may be null
     * @throws ChatException if it is no such form
     */
    static FileForm read(String contentType, byte[] body) {
        if (contentType == null) {
            throw malformed();
        }
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        reader.setPartHeaderSizeMax(MOST_HEADERS);
        try {
            return read(reader.getItemIterator(new Body(contentType, body)));
        } catch (IOException | FileUploadException | InvalidFileNameException | IllegalArgumentException malformed) {
            throw malformed();
        }
    }

    private static FileForm read(FileItemIterator parts) throws IOException, FileUploadException {
        Map<String, String> texts = new HashMap<>();
        Optional<SentFile> file = Optional.empty();
        for (int count = 0; parts.hasNext(); count++) {
            FileItemStream part = parts.next();
            if (count == MOST_PARTS) {
                throw malformed();
            }
            if ("file".equals(part.getFieldName()) && part.getName() != null) {
                file = Optional.of(file(part));
            } else if (TEXTS.contains(part.getFieldName())) {
                texts.put(part.getFieldName(), text(part));
            }
        }
        return new FileForm(
                texts.getOrDefault("operation", ""),
                texts.getOrDefault("secureKey", ""),
                file,
                Optional.ofNullable(texts.get("fileId")));
    }

    private static SentFile file(FileItemStream part) throws IOException {
        String type = part.getContentType() == null ? "" : part.getContentType();
        try (InputStream content = part.openStream()) {
            return new SentFile(part.getName(), type, content.readAllBytes());
        }
    }

    private static String text(FileItemStream part) throws IOException {
        try (InputStream content = part.openStream()) {
            byte[] text = content.readNBytes(LONGEST_TEXT + 1);
            if (text.length > LONGEST_TEXT) {
                throw new ChatException(ChatFault.MALFORMED, part.getFieldName() + " is too long.");
            }
            return new String(text, StandardCharsets.UTF_8).strip();
        }
    }

    private static ChatException malformed() {
        return new ChatException(ChatFault.MALFORMED, "A form of the type multipart/form-data is expected.");
    }

    /** A body that has been read, as the library wants it. */
    private record Body(String contentType, byte[] bytes) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return bytes.length;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
