package io.tandem.tropo.launch;

/** Why a request is not carried out. */
public enum Refusal {
    /** No application has the token. Not an error of HTTP: clients in the field have never met one here. [observed] */
    UNKNOWN_TOKEN(200, "FAILED TO ROUTE TOKEN"),
    NO_TOKEN(400, "NO TOKEN"),
    NO_SIGNAL(400, "NO SIGNAL"),
    WRONG_ACTION(400, "WRONG ACTION"),
    MALFORMED(400, "MALFORMED REQUEST"),
    TOO_MANY_VARIABLES(400, "TOO MANY VARIABLES"),
    TOO_LARGE(413, "TOO LARGE"),
    TOO_MANY_FAILURES(429, "TOO MANY FAILURES"),
    INTERNAL(500, "INTERNAL ERROR"),
    UNAVAILABLE(503, "UNAVAILABLE");

    private final int status;
    private final String reason;

    Refusal(int status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    /** Status of HTTP. */
    public int status() {
        return status;
    }

    /** As the client is told. */
    public String reason() {
        return reason;
    }
}
