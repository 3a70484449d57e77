package io.tandem.bayeux.session;

import io.tandem.bayeux.session.SessionRecord.Kept;
import io.tandem.store.Key;
import io.tandem.store.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the Store calls the things of one session. To be kept where it is needed often, as making it is dear.
 *
 * @param group the unit of consistency, which is all of the session
 * @param record what is known of it
 * @param topic what is told to whoever holds it
 */
record SessionKeys(String group, Key<SessionRecord> record, Topic topic) {

    /** Those of the session with a {@code clientId}. */
    static SessionKeys of(String id) {
        String name = name(id);
        String group = "bayeux-" + name;
        return new SessionKeys(
                group, new Key<>(group, "bayeux-session", "", SessionRecord.class), new Topic("bayeux/" + name));
    }

    /** One of its events that are kept. */
    Key<Kept> event(long number) {
        return new Key<>(group, "bayeux-event", Long.toString(number), Kept.class);
    }

    /** Not by the id itself, which opens the session: names get into logs, and into the tools of a shared store. */
    private static String name(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
