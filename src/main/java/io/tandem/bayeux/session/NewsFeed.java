package io.tandem.bayeux.session;

import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.session.SessionRecord.Kept;
import io.tandem.bayeux.session.SessionRecord.TakenUp;
import io.tandem.store.Delivery;
import io.tandem.store.Subscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a session what the Store has for it. Listens before the session is there, so that nothing is missed between the
 * reading of its record and its first breath; what the record knew already does not come twice.
 */
final class NewsFeed implements Subscriber {

    private List<Delivery> early = new ArrayList<>();
    private final String node;
    private final Consumer<BayeuxSession> taken;
    private final Consumer<BayeuxSession> missed;
    private boolean holding;
    private BayeuxSession session;
    private long known;

    /**
     * @param node name of this node
     * @param holding whether this node holds the session already; if not, only what comes after it took the session up can
     *     take it away again
     * @param taken told when another node has taken the session up
     * @param missed told when this node was behind too far to hear everything
     */
    NewsFeed(String node, boolean holding, Consumer<BayeuxSession> taken, Consumer<BayeuxSession> missed) {
        this.node = node;
        this.holding = holding;
        this.taken = taken;
        this.missed = missed;
    }

    /** The session is there, with all events up to a number. */
    synchronized void begin(BayeuxSession ready, long upTo) {
        session = ready;
        known = upTo;
        early.forEach(this::pass);
        early = List.of();
    }

    @Override
    public synchronized void deliver(Delivery delivery) {
        if (session == null) {
            early.add(delivery);
        } else {
            pass(delivery);
        }
    }

    private void pass(Delivery delivery) {
        if (delivery.event() instanceof Kept kept && kept.number() > known) {
            if (kept.number() > known + 1) {
                missed.accept(session); // the Store has all of it
                return;
            }
            known = kept.number();
            session.accept(
                    Event.encoded(kept.text()),
                    Optional.of(kept.patience()).filter(millis -> millis >= 0).map(Duration::ofMillis));
        } else if (delivery.event() instanceof TakenUp news) {
            if (news.node().equals(node)) {
                holding = true;
            } else if (holding) {
                taken.accept(session);
            }
        }
    }
}
