package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.store.RecordedWorkspace;
import io.tandem.store.RecordedWorkspace.Published;
import io.tandem.store.RecordedWorkspace.Touch;
import io.tandem.store.TimerName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the script that commits updates is given; the order here is the order there. */
final class UpdateCall {

    /** How long Redis keeps what has expired by the clock of a node, whose clock may be ahead of the others'. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** How long a topic keeps its place without a subscriber or an event. */
    static final Duration TOPIC_LIFE = Duration.ofDays(1);

    /** How many events may wait for the way to one other partition. */
    private static final int OUTBOX = 100_000;

    /** For how long others wait for a node whose turn it is: far longer than an update takes, but for one whose node has died. */
    private static final Duration TURN = Duration.ofMillis(250);

    private final Keyspace names;
    private final RecordCodec codec;
    private final String stamp;
    private final int partition;
    private final List<String> keys = new ArrayList<>();
    private final List<String> args = new ArrayList<>();
    private final List<Key<?>> touched = new ArrayList<>();
    private final Map<Key<?>, Seen> written = new HashMap<>();
    private final Set<Integer> homes = new TreeSet<>();

    /**
     * @param group whose states are touched
     * @param node stands in the line of the group for its updates, of which there is one call at a time
     * @param insists whether it stands in line if this is disturbed, too
     * @param token of the node's lease
     * @param stamp name of these updates, never used before
     * @param markFor how long it must be known that the update was done
     */
    UpdateCall(
            Keyspace names,
            RecordCodec codec,
            String group,
            String node,
            boolean insists,
            String token,
            String stamp,
            Duration markFor,
            int logLength) {
        this.names = names;
        this.codec = codec;
        this.stamp = stamp;
        this.partition = names.partitionOf(group);
        keys.addAll(List.of(
                names.lease(partition, token),
                names.done(partition, stamp),
                names.meta(partition),
                names.log(partition),
                names.pending(partition),
                names.claims(partition),
                names.turns(partition, group)));
        args.addAll(List.of(
                node,
                insists ? "y" : "n",
                Long.toString(TURN.toMillis()),
                stamp,
                Long.toString(markFor.toMillis()),
                Integer.toString(logLength),
                Long.toString(TOPIC_LIFE.toMillis()),
                Integer.toString(OUTBOX)));
    }

    /** All that the workspace wants. */
    UpdateCall commit(RedisWorkspace workspace) {
        count(
                workspace.touches().size(),
                workspace.timers().size(),
                workspace.events().size());
        workspace
                .touches()
                .forEach((key, touch) -> state(key, touch, workspace.nextVersion(touch), workspace.expiry(touch)));
        workspace.timers().forEach(this::timer);
        workspace.events().forEach(this::event);
        return this;
    }

    List<String> keys() {
        return keys;
    }

    List<String> args() {
        return args;
    }

    /** The touched keys, in the order of the answer. */
    List<Key<?>> touched() {
        return touched;
    }

    /** What is there if it is committed. */
    Map<Key<?>, Seen> written() {
        return written;
    }

    /** The other partitions that events go to. */
    Set<Integer> homes() {
        return homes;
    }

    private void count(int states, int timers, int events) {
        args.addAll(List.of(Integer.toString(states), Integer.toString(timers), Integer.toString(events)));
    }

    private void state(Key<?> key, Touch<Seen> touch, long version, long expiresAt) {
        if (!touch.isWritten()) {
            touch(key, touch, "r", "", "");
        } else if (touch.state() == null) {
            touch(key, touch, "d", "", "");
            written.put(key, Seen.NOTHING);
        } else {
            String text = Seen.format(stamp, version, expiresAt, codec.write(touch.state()));
            String life =
                    touch.life() == RecordedWorkspace.FOR_EVER ? "" : Long.toString(touch.life() + GRACE.toMillis());
            touch(key, touch, "p", life, text);
            written.put(key, new Seen(stamp, version, expiresAt, touch.state(), text.length()));
        }
    }

    private void touch(Key<?> key, Touch<Seen> touch, String operation, String life, String value) {
        touched.add(key);
        keys.add(names.state(key));
        args.addAll(List.of(touch.seen().stamp(), operation, life, value));
    }

    private void timer(TimerName timer, Optional<Instant> due) {
        keys.add(names.timers(partition, timer.kind()));
        args.addAll(List.of(
                due.isPresent() ? "s" : "c",
                codec.write(timer),
                due.map(instant -> Long.toString(RedisTimers.millis(instant))).orElse("")));
    }

    private void event(Published published) {
        int home = names.homeOf(published.topic());
        if (home == partition) {
            keys.add(names.place(published.topic()));
        } else {
            keys.add(names.outbox(partition, home));
            homes.add(home);
        }
        args.addAll(List.of(
                home == partition ? "" : Integer.toString(home),
                published.topic().name(),
                TypeNames.of(published.event()),
                codec.write(published.event())));
    }
}
