package io.tandem.contact.command;

import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.event.QueueEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.model.Queue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes a queue known, or changes its name and operators; who waits goes on waiting. The operators known by now learn
 * of it; those who become known later name the queue themselves.
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
        Set<Long> before = operatorsOf(step.findQueue(queueId));
        Queue queue = step.findQueue(queueId)
                .map(known -> known.configure(name, levels))
                .orElseGet(() -> Queue.of(queueId, customerId, name, levels));
        Set<Long> now = operatorsOf(Optional.of(queue));
        for (long id : now) {
            queue = step.findOperator(id).map(queue::with).orElse(queue);
        }
        step.record(new QueueEvent.Configured(queue, at));
        now.forEach(id -> tell(step, id, settings -> settings.withQueue(queueId)));
        before.stream()
                .filter(id -> !now.contains(id))
                .forEach(id -> tell(step, id, settings -> settings.withoutQueue(queueId)));
    }

    private static Set<Long> operatorsOf(Optional<Queue> queue) {
        return queue.stream()
                .flatMap(known -> known.levels().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tell(Step step, long operatorId, UnaryOperator<OperatorSettings> how) {
        step.findOperator(operatorId).ifPresent(operator -> {
            OperatorSettings settings = how.apply(operator.settings());
            if (!settings.equals(operator.settings())) {
                step.record(new OperatorEvent.Configured(operator.withSettings(settings), at));
            }
        });
    }
}
