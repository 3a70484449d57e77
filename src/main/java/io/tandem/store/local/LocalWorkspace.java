package io.tandem.store.local;

import io.tandem.store.Key;
import io.tandem.store.RecordedWorkspace;
import java.util.ArrayList;
import java.util.List;

/** An update of this store: it has seen cells, whose place new ones take. */
final class LocalWorkspace extends RecordedWorkspace<Cell> {

    private final Cells cells;
    private final long now;

    /** @param now milliseconds of the clock */
    LocalWorkspace(String group, Cells cells, long now) {
        super(group);
        this.cells = cells;
        this.now = now;
    }

    @Override
    protected Cell look(Key<?> key) {
        return cells.live(key, now);
    }

    @Override
    protected Object state(Cell seen) {
        return seen == null ? null : seen.state;
    }

    /** Whether everything that was touched is still as it was seen. */
    boolean isCurrent(long then) {
        for (var entry : touches().entrySet()) {
            if (cells.live(entry.getKey(), then) != entry.getValue().seen()) {
                return false;
            }
        }
        return true;
    }

    /** Makes the writes take effect. */
    void apply(long then) {
        touches().forEach((key, touch) -> {
            if (touch.isWritten() && touch.state() == null) {
                cells.remove(key);
            } else if (touch.isWritten()) {
                cells.put(key, touch.seen(), touch.state(), touch.expiry(then));
            }
        });
    }

    /** Sets the timers and takes them back. */
    void applyTo(LocalTimers target) {
        timers().forEach((timer, due) ->
                due.ifPresentOrElse(instant -> target.set(timer, instant), () -> target.cancel(timer)));
    }

    /**
     * Appends the events to their streams.
     *
     * @return the streams that have something to deliver now
     */
    List<TopicStream> appendTo(Topics topics) {
        List<TopicStream> appended = List.of();
        for (Published published : events()) {
            TopicStream stream = topics.stream(published.topic());
            if (stream != null && stream.append(published.event())) {
                if (appended.isEmpty()) {
                    appended = new ArrayList<>(events().size());
                }
                appended.add(stream);
            }
        }
        return appended;
    }
}
