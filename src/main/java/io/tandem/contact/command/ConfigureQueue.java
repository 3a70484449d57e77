package io.tandem.contact.command;

import io.tandem.contact.event.QueueEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Queue;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Makes a queue known, or changes its name and operators; who waits goes on waiting.
 *
 * @param queueId the queue
 * @param customerId the customer it belongs to
 * @param name what it is called
 * @param levels ids of the eligible operators, first choice first
 * @param at when
 */
public record ConfigureQueue(long queueId, long customerId, String name, List<Set<Long>> levels, Instant at)
        implements Command {

    @Override
    public void run(Step step) {
        Queue queue = step.findQueue(queueId)
                .map(known -> known.configure(name, levels))
                .orElseGet(() -> new Queue(queueId, customerId, name, levels, List.of()));
        step.record(new QueueEvent.Configured(queue, at));
    }
}
