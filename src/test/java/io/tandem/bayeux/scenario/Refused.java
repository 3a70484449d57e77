package io.tandem.bayeux.scenario;

/** A batch was not answered with messages. */
final class Refused extends RuntimeException {

    private final int code;

    Refused(int code, String what) {
        super(code + ": " + what);
        this.code = code;
    }

    /** The HTTP status or the close code. */
    int code() {
        return code;
    }
}
