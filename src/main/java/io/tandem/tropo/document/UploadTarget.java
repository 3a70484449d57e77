package io.tandem.tropo.document;

import java.util.Optional;

/**
 * Where a recording goes (spec 5, 6.6).
 *
 * @param url as sent: http(s), ftp(s), sftp, S3 bucket or e-mail address; may be relative
 * @param method how it is put there
 * @param credentials of the place
 */
public record UploadTarget(String url, Method method, Optional<Credentials> credentials) {

    /** How a recording is put where it goes. */
    public enum Method {
        /** As a form; what counts unless given. */
        POST,
        PUT,
        S3
    }

    /**
     * Of the place where a recording goes.
     *
     * @param username user's name, or S3 key id
     * @param password password, or S3 secret; may be empty
     */
    public record Credentials(String username, String password) {

        /** Shows neither, since values end up in logs. */
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    /** Without the URL, which may hold credentials too. */
    @Override
    public String toString() {
        return "UploadTarget[" + method + ']';
    }
}
