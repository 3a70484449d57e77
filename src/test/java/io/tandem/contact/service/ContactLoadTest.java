package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.Invariants;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.model.OperatorState;
import io.tandem.store.Crowd;
import io.tandem.store.Stages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * 10,000 contacts driven through the core by random valid and invalid commands from 32 threads. Each thread's choices hang
 * on its seed; how the threads meet does not, so that a failure may need some runs to come back.
 */
class ContactLoadTest {

    private static final int CONTACTS = 10_000;
    private static final int THREADS = 32;
    private static final Duration AFTERLIFE = Duration.ofMinutes(11);

    private final LoneCentre centre = new LoneCentre();

    @Test
    void staysInOrderUnderLoadAndKeepsNothingOfIt() throws Exception {
        assertThat(centre.sweptFootprint()).as("staff alone, before").isEqualTo(BusyCentre.STAFF);
        for (long seed : List.of(4711L, 1147L)) {
            try {
                load(seed);
            } catch (AssertionError failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    /** Both runs leave exactly the staff behind, so what the store holds does not grow from one to the next. */
    private void load(long seed) throws Exception {
        int alreadyBegun = centre.begun.get();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        centre.open(new FickleSwitch(centre, seed));
        Crowd.run(THREADS, thread -> {
            int share = CONTACTS / THREADS + (thread < CONTACTS % THREADS ? 1 : 0);
            new RandomClient(centre, seed + thread, done, refused).drive(share);
            return null;
        });
        assertThat(centre.begun.get() - alreadyBegun).as("contacts").isGreaterThanOrEqualTo(CONTACTS);
        assertThat(done.get()).as("commands carried out").isGreaterThan(2 * CONTACTS);
        assertThat(refused.get()).as("commands refused or ignored").isGreaterThan(2 * CONTACTS);
        inOrder();

        endEverything();
        inOrder();
        nobodyIsLeft();
        assertThat(centre.ended).as("every beginning has one end").hasValue(centre.begun.get());
        centre.close();

        wrapsEnd();
        assertThat(centre.alarms.size()).as("timers").isZero();
        centre.pass(AFTERLIFE);
        assertThat(centre.sweptFootprint())
                .as("what the store holds after it all")
                .isEqualTo(BusyCentre.STAFF);
    }

    private void inOrder() {
        for (long customer = 1; customer <= BusyCentre.CUSTOMERS; customer++) {
            Invariants.checkState(centre.floor(customer), BusyCentre.SEATS);
        }
    }

    private void endEverything() {
        for (long customer = 1; customer <= BusyCentre.CUSTOMERS; customer++) {
            for (long id : List.copyOf(centre.live(customer))) {
                Stages.get(centre.execute(customer, at -> new Terminate(id, at)));
            }
        }
    }

    private void nobodyIsLeft() {
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

    private void wrapsEnd() {
        centre.pass(Duration.ofMinutes(1));
        centre.alarms.ringDue();
    }
}
