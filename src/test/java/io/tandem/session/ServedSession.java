package io.tandem.session;

/** The gateway session that a message or event is being handled for: what CDI would inject. */
public final class ServedSession {

    private ServedSession() {}

    /** The session of this thread; fails if there is none. */
    public static GatewaySession get() {
        return GatewaySessionContext.current();
    }
}
