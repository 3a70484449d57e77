package io.tandem.tropo.webhook;

/**
 * Why an application gave no answer. {@code docs/tropo-webhooks.md} lists them for application developers and is held equal to
 * this by a test. The comments say what has happened and what the developer should do.
 */
public enum Failure {
    /** Happened: the URL is malformed, or of a form that is refused. Developer: give an absolute http or https URL. */
    INVALID_URL("the URL cannot be called", false, true),
    /** Happened: the host name has no address. Developer: check the name and its DNS records. */
    UNKNOWN_HOST("the host name has no address", false, true),
    /** Happened: one of the host's addresses is not public. Developer: have all of them public, or ask the operator. */
    REFUSED_ADDRESS("the host has an address that is not allowed", false, true),
    /** Happened: the connection was refused or broke while it was made. Developer: check that the server listens. */
    CONNECT_FAILED("no connection could be made", true, true),
    /** Happened: no connection in time. Developer: check the firewall and the server's load. */
    CONNECT_TIMEOUT("no connection could be made in time", true, true),
    /** Happened: no TLS, or a certificate that does not hold. Developer: check certificate, chain, host name, version. */
    TLS_FAILED("no trusted TLS connection could be made", false, true),
    /** Happened: the connection ended before the first byte of an answer. Developer: look for crashes and limits. */
    NO_ANSWER("the connection was closed without an answer", true, true),
    /** Happened: connected, but no answer began in time. Developer: answer first, do lengthy work after it. */
    FIRST_BYTE_TIMEOUT("no answer began in time", false, true),
    /** Happened: no whole answer in time. Developer: answer faster and shorter. */
    TIMEOUT("no whole answer came in time", false, true),
    /** Happened: the connection ended within the answer. Developer: check Content-Length, and what stands in between. */
    ANSWER_BROKEN_OFF("the connection was closed within the answer", false, true),
    /** Happened: the answer is longer than allowed. Developer: send the document alone. */
    TOO_LARGE("the answer is too large", false, true),
    /** Happened: what came is not HTTP/1.1, or compressed. Developer: check port and scheme; do not compress. */
    UNREADABLE("the answer cannot be read", false, true),
    /** Happened: too many requests are under way, of the application or in all. Developer: answer faster; come back later. */
    OVERLOADED("too many requests are under way", false, false),
    /** Happened: the gateway is being stopped. Developer: nothing to do. */
    STOPPING("the gateway is stopping", false, false),
    /** Happened: a fault of the gateway's own. Developer: report it. */
    INTERNAL("internal error", false, false);

    private final String reason;
    private final boolean triedAgain;
    private final boolean fallback;

    Failure(String reason, boolean triedAgain, boolean fallback) {
        this.reason = reason;
        this.triedAgain = triedAgain;
        this.fallback = fallback;
    }

    /** What has happened, for people; names neither addresses nor anything the other side sent. */
    public String reason() {
        return reason;
    }

    /** Whether the same request may be sent again: the connection failed, and nothing of an answer had come. */
    public boolean triedAgain() {
        return triedAgain;
    }

    /** Whether the fallback URL is tried: it is, unless the fault is the gateway's. */
    public boolean fallback() {
        return fallback;
    }
}
