package io.tandem.tropo.upload;

import io.tandem.tropo.document.UploadTarget;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What stands around the file in a request.
 *
 * @param contentType of the whole
 * @param head before the file
 * @param tail after it
 */
record Frame(String contentType, byte[] head, byte[] tail) {

    private static final String FIELD = "filename";
    private static final int BOUNDARY_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A form with the file as its one field, for POST (spec 6.6); nothing at all for PUT. */
    static Frame of(UploadTarget.Method method, String fileName, String mimeType) {
        return method == UploadTarget.Method.PUT ? new Frame(mimeType, new byte[0], new byte[0]) : form(fileName);
    }

    private static Frame form(String fileName) {
        byte[] random = new byte[BOUNDARY_BYTES];
        RANDOM.nextBytes(random); // never within the file but by a chance that nobody meets
        String boundary = HexFormat.of().formatHex(random);
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + FIELD + "\"; filename=\""
                + quoted(fileName) + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return new Frame("multipart/form-data; boundary=" + boundary, bytes(head), bytes(tail));
    }

    /** As browsers write names into forms. */
    private static String quoted(String fileName) {
        return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
