package io.tandem.store.local;

import io.tandem.store.Transition;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One update on its way: attempted until it meets no concurrent change, then finished. */
final class Update<R> {

    private final String group;
    private final Transition<R> transition;
    private final Cells cells;
    private final Topics topics;
    private final LocalTimers timers;
    private final Clock clock;
    private final CompletableFuture<R> stage = new CompletableFuture<>();
    private List<TopicStream> published = List.of();
    private R result;
    private Throwable failure;

    Update(String group, Transition<R> transition, Cells cells, Topics topics, LocalTimers timers, Clock clock) {
        this.group = group;
        this.transition = transition;
        this.cells = cells;
        this.topics = topics;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Runs the transition once and commits what it wants.
     *
     * @param lock of the group; held for the commit only
     * @return whether the outcome stands; if not, somebody changed what the transition saw
     */
    boolean attempt(Object lock) {
        LocalWorkspace workspace = new LocalWorkspace(group, cells, clock.millis());
        run(workspace);
        synchronized (lock) {
            long now = clock.millis();
            // Applies to failures too: what failed may have seen one key before and another after a foreign change.
            if (!workspace.isCurrent(now)) {
                return false;
            }
            if (failure == null) {
                workspace.apply(now);
                workspace.applyTo(timers);
                published = workspace.appendTo(topics);
            }
            return true;
        }
    }

    /** Delivers the events and tells the caller. */
    void finish() {
        published.forEach(TopicStream::drain);
        if (failure == null) {
            stage.complete(result);
        } else {
            stage.completeExceptionally(failure);
        }
    }

    CompletionStage<R> stage() {
        return stage;
    }

    private void run(LocalWorkspace workspace) {
        result = null;
        failure = null;
        try {
            result = transition.apply(workspace);
            failure = workspace.refusal();
        } catch (Throwable thrown) { // an error belongs to the caller of the update as well
            failure = workspace.refusal() == null ? thrown : workspace.refusal();
        }
    }
}
