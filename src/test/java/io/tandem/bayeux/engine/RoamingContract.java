package io.tandem.bayeux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.FrailNode;
import io.tandem.store.Store;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients of several nodes behind a load balancer that sends each request to any of them, while nodes die, stand still and are
 * replaced. Each client that acknowledges gets what is published once and in order.
 */
public abstract class RoamingContract {

    private static final Duration STEP = Duration.ofMillis(500);
    private static final int CLIENTS = 6;
    private static final int STEPS = 400;
    private static final int STANDSTILL = 40;

    private final List<Member> members = new ArrayList<>();

    /** A Store of a new node's, shared with those of the others. */
    protected abstract Store join();

    /** The clock of all nodes. */
    protected abstract ManualClock clock();

    /** Returns when something is so, or fails; lets the Store do its work. */
    protected abstract void await(String what, BooleanSupplier condition);

    /** One node. */
    final class Member {

        private final FrailNode store = new FrailNode(RoamingContract.this.join());
        private final ClockAlarms alarms = new ClockAlarms(clock(), Runnable::run);
        final EngineNode engine = new EngineNode(
                store, clock(), alarms, "tandem.session.burst", "100000", "tandem.bayeux.maxInterval", "60000");
        private int standsStillUntil;

        boolean isUp() {
            return store.isUp();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aRequestMayComeToAnyNode(long seed) {
        run(new Random(seed), false);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 22})
    void nodesMayDieOrStandStill(long seed) {
        run(new Random(seed), true);
    }

    @Test
    void aNewNodeLeavesSessionsOfDeadOnesToOneThatKnowsWhatTheyMissedThoughThatIsNewToo() {
        Member witness = new Member();
        Member holder = new Member();
        RoamingClient publisher = new RoamingClient("publisher", this::await);
        publisher.begin(witness.engine);
        RoamingClient client = new RoamingClient("browser", this::await);
        client.begin(holder.engine);
        holder.store.die();
        publisher.publish(witness.engine, 1);
        Member newcomer = new Member();
        members.addAll(List.of(witness, newcomer));
        await("what was published before the new node came is delivered", () -> {
            client.goOn(newcomer.engine);
            pass();
            return !client.received().isEmpty();
        });
        assertThat(client.received()).as("what the client got").containsExactly(1);
        assertThat(client.handshakes()).as("its sessions").isEqualTo(1);
    }

    private void run(Random random, boolean frail) {
        Member steady = new Member();
        members.add(steady);
        IntStream.range(0, 3).forEach(number -> members.add(new Member()));
        List<RoamingClient> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new RoamingClient("browser" + number, this::await))
                .toList();
        clients.forEach(client -> client.begin(any(random).engine));
        RoamingClient publisher = new RoamingClient("publisher", this::await);
        publisher.begin(steady.engine);
        List<Integer> published = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            if (frail) {
                trouble(random, step, clients);
            }
            if (random.nextInt(3) > 0) {
                publisher.publish(steady.engine, published.size() + 1);
                published.add(published.size() + 1);
            }
            publisher.goOn(steady.engine);
            clients.forEach(client -> client.goOn(any(random).engine));
            pass();
        }
        members.forEach(member -> member.store.goOn());
        await("all is delivered", () -> hasSettled(random, clients, published));
        for (RoamingClient client : clients) {
            assertThat(client.received()).as("what %s got", client).isEqualTo(published);
            assertThat(client.handshakes()).as("sessions of %s", client).isEqualTo(1);
        }
    }

    private boolean hasSettled(Random random, List<RoamingClient> clients, List<Integer> published) {
        clients.forEach(client -> client.goOn(any(random).engine));
        pass();
        return clients.stream().allMatch(client -> client.received().size() >= published.size());
    }

    private void pass() {
        clock().advance(STEP);
        members.stream().filter(Member::isUp).forEach(member -> member.alarms.ringDue());
    }

    /** The first node is spared. */
    private void trouble(Random random, int step, List<RoamingClient> clients) {
        members.stream().filter(member -> member.standsStillUntil == step).forEach(member -> member.store.goOn());
        if (random.nextInt(50) == 0) {
            Member victim = members.get(1 + random.nextInt(members.size() - 1));
            if (random.nextBoolean()) {
                victim.store.die();
                members.remove(victim);
                members.add(new Member());
            } else if (victim.isUp()) {
                victim.store.pause();
                victim.standsStillUntil = step + STANDSTILL;
            }
            clients.forEach(client -> client.lose(victim.engine));
        }
    }

    private Member any(Random random) {
        List<Member> up = members.stream().filter(Member::isUp).toList();
        return up.get(random.nextInt(up.size()));
    }
}
