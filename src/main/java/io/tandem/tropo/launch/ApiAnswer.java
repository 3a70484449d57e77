package io.tandem.tropo.launch;

/**
 * What a program is told.
 *
 * @param status of HTTP
 * @param format of the body
 * @param body as it stands on the wire
 */
record ApiAnswer(int status, Format format, String body) {

    /** Without what may hold a token. */
    @Override
    public String toString() {
        return "ApiAnswer[" + status + ", " + format + ']';
    }
}
