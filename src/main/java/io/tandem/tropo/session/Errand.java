package io.tandem.tropo.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** One deed while it is being done, on one node; another one may do it again. */
final class Errand {

    private static final int ID_BYTES = 18;

    private final TropoSession session;
    private final Pending pending;
    private final AtomicInteger parts = new AtomicInteger();
    private volatile boolean lasting;

    /** @param session as it was when the deed was decided, or later */
    Errand(TropoSession session, Pending pending) {
        this.session = session;
        this.pending = pending;
    }

    TropoSession session() {
        return session;
    }

    Deed deed() {
        return pending.deed();
    }

    long number() {
        return pending.number();
    }

    /** It goes on after what comes next has begun. */
    void last() {
        lasting = true;
    }

    boolean isLasting() {
        return lasting;
    }

    /** Number of the next command that it takes: the same each time it is done. */
    int nextPart() {
        return parts.getAndIncrement();
    }

    /** Id of what an application is sent about it: the same whenever and by whomever it is sent. */
    String messageId() {
        return messageId(session.id(), Long.toString(number()));
    }

    /** The same for what is told of a session besides. */
    static String messageId(String sessionId, String what) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("message/" + sessionId + '/' + what).getBytes(StandardCharsets.UTF_8));
            byte[] id = new byte[ID_BYTES];
            System.arraycopy(digest, 0, id, 0, ID_BYTES);
            return "msg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
