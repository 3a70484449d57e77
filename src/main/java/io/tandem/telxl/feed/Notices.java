package io.tandem.telxl.feed;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.event.QueueEvent;
import io.tandem.contact.model.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What clients are told of one event of the core. */
@ApplicationScoped
public class Notices {

    /** By queue id; a contact that enters a queue does not carry the queue's name, but the queue's event before it does. */
    private final Map<Long, String> queueNames = new ConcurrentHashMap<>();

    private final CallNotices calls = new CallNotices(id -> queueNames.getOrDefault(id, ""));
    private Statuses statuses;

    /** For CDI's proxy only. */
    protected Notices() {}

    @Inject
    public Notices(Statuses statuses) {
        this.statuses = statuses;
    }

    /** In the order in which clients are told. Never blocks. */
    public List<Notice> of(Event event) {
        if (event instanceof QueueEvent changed) {
            Queue queue = changed.queue();
            queueNames.put(queue.id(), queue.name());
            return List.of();
        }
        if (event instanceof OperatorEvent changed && tellsState(changed)) {
            long operatorId = changed.operator().id();
            return List.of(new Notice(statuses.of(changed.operator()), Audience.operator(operatorId)));
        }
        return event instanceof ContactEvent contact ? calls.of(contact) : List.of();
    }

    /**
     * Not that somebody looked, and not how operators are set up: they all are whenever a customer's directory is read, and clients would take the status
     * for the answer to what they have just sent.
     */
    private static boolean tellsState(OperatorEvent event) {
        return !(event instanceof OperatorEvent.Configured)
                && !(event instanceof OperatorEvent.MediaChanged)
                && !(event instanceof OperatorEvent.Observed);
    }
}
