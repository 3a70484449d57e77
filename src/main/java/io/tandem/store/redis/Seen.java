package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.store.RecordedWorkspace;

/**
 * A state as it was written. In Redis: stamp, version and end of life, separated by blanks, a line feed, and the state as
 * JSON.
 *
 * @param stamp names the update that wrote it, so that "unchanged" means "by the same update"; versions begin anew, stamps
 *     never come again. Empty if there is nothing
 * @param version how often it was written
 * @param expiresAt milliseconds of the clock from which on it is gone, or {@link RecordedWorkspace#FOR_EVER}
 * @param state what was written; nothing if there is nothing
 * @param size of the text in characters
 */
record Seen(String stamp, long version, long expiresAt, Object state, int size) {

    /** That nothing is there. */
    static final Seen NOTHING = new Seen("", 0, RecordedWorkspace.FOR_EVER, null, 0);

    /** @throws IllegalArgumentException if this node cannot read the state */
    static Seen parse(String text, Key<?> key, RecordCodec codec) {
        int line = text.indexOf('\n');
        String[] head = text.substring(0, line).split(" ");
        return new Seen(
                head[0],
                Long.parseLong(head[1]),
                Long.parseLong(head[2]),
                codec.read(text.substring(line + 1), key.type()),
                text.length());
    }

    static String format(String stamp, long version, long expiresAt, String json) {
        return stamp + ' ' + version + ' ' + expiresAt + '\n' + json;
    }

    boolean isLive(long now) {
        return state != null && now < expiresAt;
    }
}
