package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.Invariants;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.model.OperatorState;
import io.tandem.store.Crowd;
import io.tandem.store.Delivery;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.redis.RedisNodes;
import io.tandem.store.redis.RedisProcess;
import io.tandem.store.redis.RedisStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * More than 10,000 random valid and invalid commands against three nodes that share a Redis, from twelve threads. What the
 * nodes tell of it is compared, too.
 */
class ThreeNodesLoadTest {

    private static final int NODES = 3;
    private static final int THREADS = 12;
    private static final int CONTACTS = 1_200;
    private static final int COMMANDS = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {4711, 1147})
    void whateverIsAskedOfWhomTheCentreStaysInOrder(long seed) throws Exception {
        try (RedisProcess redis = new RedisProcess();
                RedisNodes nodes = new RedisNodes(redis.uri(), 1)) {
            SharedCentre centre = new SharedCentre(nodes, start(nodes));
            List<List<List<Delivery>>> heard = listen(centre);
            FickleSwitch telephony = new FickleSwitch(centre, seed);
            centre.open(telephony);

            AtomicInteger done = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            Crowd.run(THREADS, thread -> {
                new RandomClient(centre, seed + thread, done, refused).drive(CONTACTS / THREADS);
                return null;
            });
            centre.settle(telephony);
            assertThat(done.get() + refused.get()).as("commands").isGreaterThan(COMMANDS);
            assertThat(done.get()).as("commands carried out").isGreaterThan(2 * CONTACTS);
            inOrder(centre);

            endEverything(centre);
            centre.settle(telephony);
            inOrder(centre);
            nobodyIsLeft(centre);
            assertThat(centre.ended).as("every beginning has one end").hasValue(centre.begun.get());
            for (int customer = 0; customer < BusyCentre.CUSTOMERS; customer++) {
                allHeardTheSame(customer, heard);
            }
        }
    }

    private static List<RedisStore> start(RedisNodes nodes) {
        return IntStream.range(0, NODES).mapToObj(number -> nodes.start()).toList();
    }

    /** What each node hears of each customer. */
    private static List<List<List<Delivery>>> listen(BusyCentre centre) {
        List<List<List<Delivery>>> heard = new ArrayList<>();
        for (Store node : centre.nodes) {
            List<List<Delivery>> ofNode = new ArrayList<>();
            LongStream.rangeClosed(1, BusyCentre.CUSTOMERS).forEach(customer -> {
                List<Delivery> events = Collections.synchronizedList(new ArrayList<>());
                node.subscribe(ContactService.steps(customer), events::add);
                ofNode.add(events);
            });
            heard.add(ofNode);
        }
        return heard;
    }

    /** From where all had subscribed: what came shortly before may have been heard by some. */
    private static void allHeardTheSame(int customer, List<List<List<Delivery>>> heard) {
        long from = heard.stream()
                .mapToLong(ofNode -> ofNode.get(customer).get(0).offset())
                .max()
                .orElseThrow();
        List<List<Delivery>> ofNodes = heard.stream()
                .map(ofNode -> ofNode.get(customer).stream()
                        .filter(delivery -> delivery.offset() >= from)
                        .toList())
                .toList();
        List<Delivery> first = ofNodes.get(0);
        for (List<Delivery> other : ofNodes) {
            assertThat(other).as("how much another node heard").hasSameSizeAs(first);
            IntStream.range(0, first.size()).forEach(place -> assertThat(other.get(place))
                    .as("what another node heard at %d", place)
                    .isEqualTo(first.get(place)));
        }
    }

    private static void inOrder(BusyCentre centre) {
        for (long customer = 1; customer <= BusyCentre.CUSTOMERS; customer++) {
            Invariants.checkState(centre.floor(customer), BusyCentre.SEATS);
        }
    }

    private static void endEverything(BusyCentre centre) {
        for (long customer = 1; customer <= BusyCentre.CUSTOMERS; customer++) {
            for (long id : List.copyOf(centre.live(customer))) {
                Stages.get(centre.execute(customer, at -> new Terminate(id, at)));
            }
        }
    }

    private static void nobodyIsLeft(BusyCentre centre) {
        for (long customer = 1; customer <= BusyCentre.CUSTOMERS; customer++) {
            assertThat(centre.live(customer))
                    .as("live contacts of customer %d", customer)
                    .isEmpty();
            assertThat(centre.floor(customer).operatorStates())
                    .as("operators of customer %d", customer)
                    .hasSize(BusyCentre.OPERATORS)
                    .doesNotContain(OperatorState.RINGING, OperatorState.ON_CALL);
            assertThat(centre.floor(customer).waiting())
                    .as("queues of customer %d", customer)
                    .isZero();
        }
    }
}
