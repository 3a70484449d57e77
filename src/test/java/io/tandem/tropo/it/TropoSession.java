package io.tandem.tropo.it;

import jakarta.json.JsonObject;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One session, as its application sees it: what is posted, in order. */
final class TropoSession {

    private static final long PATIENCE_SECONDS = 30;

    private final String id;
    private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
    private final Queue<Posted> all = new ConcurrentLinkedQueue<>();

    TropoSession(String id) {
        this.id = id;
    }

    /** Its id. */
    String id() {
        return id;
    }

    /** What was posted next; it must have gone to that path. */
    Posted posted(String path) throws InterruptedException {
        Posted next = posted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null || !next.path().equals(path)) {
            throw new AssertionError("nothing was posted to " + path + " next, but " + next + "; in all " + all);
        }
        return next;
    }

    /** The result that was posted next, and must have been to that path. */
    JsonObject result(String path) throws InterruptedException {
        return posted(path).result();
    }

    /** How many posts wait to be asked for. */
    int unread() {
        return posted.size();
    }

    void add(Posted one) {
        all.add(one);
        posted.add(one);
    }
}
