package io.tandem.store.redis;

import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.store.Delivery;
import io.tandem.store.Key;
import io.tandem.store.Recorder;
import io.tandem.store.StoreException;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.store.Versioned;
import io.tandem.store.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates that had to wait for another, and so are committed together. */
class CommitTogetherTest {

    record Tally(long count) {}

    /** What cannot be kept. */
    record Unkeepable(List<Object> things) {}

    private static final String GROUP = "300";
    private static final Key<Tally> TALLY = key("1");
    private static final Key<Tally> OTHER = key("2");
    private static final Topic TOPIC = new Topic(GROUP);

    private static RedisProcess redis;
    private final RedisNodes nodes = new RedisNodes(redis.uri(), 1);
    private RedisStore store;

    @BeforeAll
    static void startRedis() {
        redis = new RedisProcess();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void startNode() {
        store = nodes.start();
        get(store.update(GROUP, workspace -> {
            workspace.remove(TALLY);
            workspace.remove(OTHER);
            return null;
        }));
    }

    @AfterEach
    void stopNodes() {
        nodes.close();
    }

    @Test
    void eachBuildsOnThoseBeforeIt() {
        Recorder recorder = new Recorder();
        store.subscribe(TOPIC, recorder);
        List<CompletionStage<Long>> counts =
                together(CommitTogetherTest::count, CommitTogetherTest::count, CommitTogetherTest::count);

        assertThat(counts.stream().map(stage -> get(stage))).containsExactly(1L, 2L, 3L);
        assertThat(get(store.read(TALLY))).as("each counts as a version").contains(new Versioned<>(3, new Tally(3)));
        assertThat(recorder.next(3))
                .extracting(Delivery::event)
                .as("events in their order")
                .containsExactly(new Tally(1), new Tally(2), new Tally(3));
    }

    @Test
    void oneThatThrowsHasNoPartInIt() {
        List<CompletionStage<Long>> counts = together(
                CommitTogetherTest::count,
                workspace -> {
                    count(workspace);
                    workspace.put(OTHER, new Tally(7));
                    throw new IllegalStateException("scripted");
                },
                CommitTogetherTest::count);

        assertThat(get(counts.get(0))).isEqualTo(1);
        assertThatThrownBy(() -> get(counts.get(1))).hasStackTraceContaining("scripted");
        assertThat(get(counts.get(2))).as("as if the one before were not").isEqualTo(2);
        assertThat(get(store.read(OTHER))).as("what it wrote").isEmpty();
    }

    @Test
    void oneThatCannotBeKeptFailsAlone() {
        List<CompletionStage<Long>> counts = together(
                CommitTogetherTest::count,
                workspace -> {
                    List<Object> endless = new ArrayList<>();
                    endless.add(endless);
                    workspace.publish(TOPIC, new Unkeepable(endless));
                    return 0L;
                },
                CommitTogetherTest::count);

        assertThat(get(counts.get(0))).isEqualTo(1);
        assertThatThrownBy(() -> get(counts.get(1))).hasStackTraceContaining("Cannot be written");
        assertThat(get(counts.get(2))).isEqualTo(2);
    }

    @Test
    void oneThatReachesBeyondItsGroupFailsAlone() {
        List<CompletionStage<Long>> counts = together(
                workspace -> {
                    workspace.put(new Key<>("301", "tally", "1", Tally.class), new Tally(7));
                    return 0L;
                },
                CommitTogetherTest::count);

        assertThatThrownBy(() -> get(counts.get(0))).hasStackTraceContaining("301");
        assertThat(get(counts.get(1))).isEqualTo(1);
    }

    @Test
    void whatIsRemovedAndPutAgainBeginsAnew() {
        get(store.update(GROUP, CommitTogetherTest::count));
        get(store.update(GROUP, CommitTogetherTest::count));
        together(
                        CommitTogetherTest::count,
                        workspace -> {
                            workspace.remove(TALLY);
                            return 0L;
                        },
                        CommitTogetherTest::count)
                .forEach(stage -> get(stage));

        assertThat(get(store.read(TALLY))).contains(new Versioned<>(1, new Tally(1)));
    }

    @Test
    void whatWasPutForALimitedTimeIsSoForTheNext() {
        together(
                        workspace -> {
                            workspace.put(TALLY, new Tally(7), Duration.ofMinutes(1));
                            return 0L;
                        },
                        workspace -> workspace.get(TALLY).orElseThrow().count())
                .forEach(stage -> get(stage));
        nodes.pass(Duration.ofMinutes(1));

        assertThat(get(store.read(TALLY))).as("its time is over").isEmpty();
    }

    @Test
    void allFailWhenRedisIsGone() {
        List<CompletionStage<Long>> counts = new ArrayList<>();
        try (RedisProcess lost = new RedisProcess()) {
            RedisNodes cutOff = new RedisNodes(lost.uri(), 1);
            try {
                store = cutOff.start();
                get(store.update(GROUP, CommitTogetherTest::count));
                lost.stop();
                counts.addAll(together(CommitTogetherTest::count, CommitTogetherTest::count));
                counts.forEach(stage -> assertThatThrownBy(() -> get(stage))
                        .as("an update without Redis")
                        .hasRootCauseInstanceOf(StoreException.class));
            } finally {
                cutOff.close();
            }
        }
        assertThat(counts).hasSize(2);
    }

    /** Asks for updates while another has its turn. */
    @SafeVarargs
    private List<CompletionStage<Long>> together(Transition<Long>... transitions) {
        List<CompletionStage<Long>> stages = new ArrayList<>();
        store.update(GROUP, workspace -> {
            if (stages.isEmpty()) { // it may be run again
                for (Transition<Long> transition : transitions) {
                    stages.add(store.update(GROUP, transition));
                }
            }
            return workspace.get(OTHER);
        });
        return stages;
    }

    private static long count(Workspace workspace) {
        Tally next = new Tally(workspace.get(TALLY).map(Tally::count).orElse(0L) + 1);
        workspace.put(TALLY, next);
        workspace.publish(TOPIC, next);
        return next.count();
    }

    private static Key<Tally> key(String id) {
        return new Key<>(GROUP, "tally", id, Tally.class);
    }
}
