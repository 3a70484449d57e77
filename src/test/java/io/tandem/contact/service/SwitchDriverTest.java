package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.directory.Customer;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.Directory;
import io.tandem.directory.FakeRepository;
import io.tandem.directory.RecordingPolicy;
import io.tandem.node.Nodes;
import io.tandem.store.Delivery;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a switch is told on the node that has charge of it, and on the others. */
class SwitchDriverTest {

    private static final long CUSTOMER = 300;

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final LocalStore local = new LocalStore(clock, alarms, "driver");
    private final Post post = new Post();
    private final FakeRepository repository = new FakeRepository();
    private final Noting telephony = new Noting();
    private ContactService contacts;
    private Subscriber orders;

    /** Gives the office when a test says so. */
    private static final class Post extends Nodes {

        private Runnable takes;
        private Runnable leaves;
        private boolean holds = true;

        @Override
        public boolean holds(String office) {
            return holds;
        }

        @Override
        public void stand(String office, Runnable newTakes, Runnable newLeaves) {
            takes = newTakes;
            leaves = newLeaves;
        }
    }

    /** Notes what it is told. */
    private static final class Noting implements Switch {

        private final List<String> told = new ArrayList<>();
        private final List<SwitchInstruction.Settle> settled = new ArrayList<>();
        private CompletionStage<Map<Long, OrderPlace>> places = CompletableFuture.completedStage(Map.of());
        private Collection<CallName> calls = List.of();

        @Override
        public void carryOut(long customerId, SwitchInstruction instruction, OrderPlace place) {
            if (instruction instanceof SwitchInstruction.Settle settle) {
                settled.add(settle);
            } else {
                told.add(instruction.contactId() + " at " + place.offset());
            }
        }

        @Override
        public CompletionStage<Map<Long, OrderPlace>> take(long term, Collection<CallName> names) {
            told.add("takes in term " + term);
            calls = names;
            return places;
        }

        @Override
        public void leave() {
            told.add("leaves");
        }
    }

    @BeforeEach
    void start() {
        repository.customers.put(CUSTOMER, new Customer(CUSTOMER, "Demo", 10, new RecordingPolicy(false, true)));
        Wiring wiring = new Wiring(
                repository,
                new DatabaseGuard(() -> true),
                listenedTo(),
                clock,
                alarms,
                post,
                telephony,
                new Settings(name -> Optional.empty()),
                SwitchParts.workers());
        wiring.begin(Directory.class);
        contacts = SwitchParts.contacts(wiring);
        SwitchParts.begin(wiring);
    }

    @Test
    void nothingIsCarriedOutWithoutTheOffice() {
        order(1, 1);
        assertThat(telephony.told).isEmpty();

        post.takes.run();
        order(2, 2);
        post.leaves.run();
        order(3, 3);

        assertThat(telephony.told).containsExactly("takes in term 1", "1 at 1", "2 at 2", "leaves");
    }

    @Test
    void whatTheOneBeforeCarriedOutIsNotCarriedOutAgain() {
        order(1, 1);
        order(2, 2);
        order(1, 3);
        orderOfOtherLife(3, 9);
        order(1, 4);
        telephony.places =
                CompletableFuture.completedStage(Map.of(1L, new OrderPlace("life", 3), 3L, new OrderPlace("life", 1)));

        post.takes.run();

        assertThat(telephony.told)
                .as("of call 3 nobody can tell")
                .containsExactly("takes in term 1", "2 at 2", "1 at 4");
        assertThat(telephony.calls)
                .as("asked for, as something was wanted of them")
                .containsExactly(new CallName(CUSTOMER, 1), new CallName(CUSTOMER, 2), new CallName(CUSTOMER, 3));
    }

    @Test
    void callsOfAnotherLifeAreSettled() {
        arrive(5);
        telephony.places = CompletableFuture.completedStage(Map.of(5L, new OrderPlace("an earlier life", 9)));

        post.takes.run();

        assertThat(telephony.settled)
                .as("told while calls were restored")
                .extracting(SwitchInstruction.Settle::contactId)
                .containsExactly(5L);
    }

    @Test
    void aNodeThatWasBehindKnowsThePlacesOfOthers() {
        order("life~1", 1, 3);
        order("life~1", 1, 4);
        telephony.places = CompletableFuture.completedStage(Map.of(1L, new OrderPlace("life", 3)));

        post.takes.run();

        assertThat(telephony.told).containsExactly("takes in term 1", "1 at 4");
    }

    @Test
    void noTermBeginsOnANodeThatHasLostTheOfficeAndDoesNotKnowYet() {
        post.holds = false;
        post.takes.run();
        assertThat(telephony.told).isEmpty();

        post.holds = true;
        clock.advance(SwitchDriver.PAUSE);
        alarms.ringDue();

        assertThat(telephony.told).as("it has it again").containsExactly("takes in term 1");
    }

    @Test
    void whatWasWantedLongAgoIsForgotten() {
        order(1, 1);
        clock.advance(RecentOrders.AGE.plusMillis(1));
        order(2, 2);

        post.takes.run();

        assertThat(telephony.told).containsExactly("takes in term 1", "2 at 2");
    }

    @Test
    void whatIsWantedWhileCallsAreRestoredWaits() {
        CompletableFuture<Map<Long, OrderPlace>> restored = new CompletableFuture<>();
        telephony.places = restored;
        post.takes.run();
        order(1, 1);
        assertThat(telephony.told).containsExactly("takes in term 1");

        restored.complete(Map.of());
        order(1, 2);

        assertThat(telephony.told).containsExactly("takes in term 1", "1 at 1", "1 at 2");
    }

    @Test
    void callsThatCannotBeHadAreTriedAgain() {
        telephony.places = CompletableFuture.failedStage(new IllegalStateException("on purpose"));
        post.takes.run();
        order(1, 1);

        telephony.places = CompletableFuture.completedStage(Map.of());
        clock.advance(SwitchDriver.PAUSE);
        alarms.ringDue();

        assertThat(telephony.told).containsExactly("takes in term 1", "takes in term 2", "1 at 1");
    }

    @Test
    void anOfficeThatIsLostWhileCallsAreRestoredIsLost() {
        CompletableFuture<Map<Long, OrderPlace>> restored = new CompletableFuture<>();
        telephony.places = restored;
        post.takes.run();
        post.leaves.run();
        restored.complete(Map.of());
        order(1, 1);

        assertThat(telephony.told).containsExactly("takes in term 1", "leaves");
    }

    @Test
    void everyCallIsSettledThatTheCentreKnowsOf() {
        arrive(5);

        post.takes.run();

        assertThat(telephony.calls).contains(new CallName(CUSTOMER, 5));
        assertThat(telephony.settled)
                .containsExactly(new SwitchInstruction.Settle(
                        5, List.of(new SwitchInstruction.Standing(new LegId(5, 1), true, LegState.ALERTING))));
    }

    @Test
    void whereOrdersMayHaveBeenMissedCallsAreSettledAgain() {
        post.takes.run();
        arrive(5);
        order(1, 1);
        assertThat(telephony.settled).isEmpty();

        orderOfOtherLife(1, 1);

        assertThat(telephony.settled)
                .extracting(SwitchInstruction.Settle::contactId)
                .containsOnly(5L);
    }

    private void arrive(long contact) {
        Stages.get(contacts.execute(
                CUSTOMER,
                at -> new Arrive(
                        contact,
                        Origin.of(CUSTOMER, Medium.VOICE, Direction.INBOUND, "01632960123", "1", at),
                        Recording.none(false, false),
                        Optional.empty(),
                        Optional.of("ivr"),
                        at)));
    }

    private void order(long contact, long offset) {
        order("life", contact, offset);
    }

    private void orderOfOtherLife(long contact, long offset) {
        order("other life", contact, offset);
    }

    private void order(String epoch, long contact, long offset) {
        SwitchInstruction hold = new SwitchInstruction.Hold(new LegId(contact, 1));
        orders.deliver(new Delivery(Floors.SWITCH, epoch, offset, new SwitchOrder(CUSTOMER, hold)));
    }

    /** The Store, whose orders to the switch are what a test says besides. */
    private Store listenedTo() {
        return (Store) Proxy.newProxyInstance(
                SwitchDriverTest.class.getClassLoader(), new Class<?>[] {Store.class}, (self, method, arguments) -> {
                    if (method.getName().equals("subscribe") && arguments[0].equals(Floors.SWITCH)) {
                        orders = (Subscriber) arguments[1];
                    }
                    return method.invoke(local, arguments);
                });
    }
}
