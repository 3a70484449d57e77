package io.tandem.chat.session;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.Note;
import io.tandem.bayeux.ServiceMessage;
import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the client of a Bayeux session is told of its chats, in the order of the calls. To tell it may have the Store, and
 * with it whoever waits for the Store, do something: so what is told inside a lock is only noted there, and said outside.
 * Never much is noted, since saying it does not wait for the client.
 */
public final class Outlet {

    private static final Logger LOG = Logger.getLogger(Outlet.class.getName());

    private final Queue<Runnable> noted = new ArrayDeque<>();
    private final BayeuxClient client;
    private boolean saying;

    Outlet(BayeuxClient client) {
        this.client = client;
    }

    /** Tells something after all that was noted before. */
    public void deliver(String channel, JsonObject data) {
        note(() -> client.deliver(channel, data));
        say();
    }

    /** Answers a remote call after all that was noted before. */
    public void answer(ServiceMessage call, boolean successful, JsonObject data) {
        note(() -> client.answer(call, successful, data));
        say();
    }

    /** Notes something for the next {@link #say}, and what is to be known with it if the session is taken up. */
    void note(String channel, JsonObject data, Note known) {
        note(() -> client.deliver(channel, data, known));
    }

    /** Says what is noted, unless a thread, maybe this very one further up, is at it already: it goes on. */
    void say() {
        if (!begin()) {
            return;
        }
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException fault) {
                LOG.log(Level.SEVERE, "A client could not be told something of its chat", fault);
            }
        }
    }

    private synchronized void note(Runnable what) {
        noted.add(what);
    }

    private synchronized boolean begin() {
        boolean first = !saying;
        saying = true;
        return first;
    }

    private synchronized Runnable next() {
        Runnable next = noted.poll();
        saying = next != null;
        return next;
    }
}
