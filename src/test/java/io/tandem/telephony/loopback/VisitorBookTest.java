package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Stages;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import org.junit.jupiter.api.Test;

class VisitorBookTest {

    private final ManualClock clock = new ManualClock();
    private final LocalStore store = new LocalStore(clock, new ClockAlarms(clock, Runnable::run), "visitors");
    private final VisitorBook here = new VisitorBook(store);
    private final VisitorBook there = new VisitorBook(store);

    @Test
    void aVisitorIsKnownToAllNodes() {
        KnownVisitor visitor = new KnownVisitor(12, 300);
        Stages.get(here.enter(visitor));

        assertThat(Stages.get(there.find(12))).contains(visitor);
        assertThat(Stages.get(there.find(13))).as("somebody else").isEmpty();
    }

    @Test
    void whoComesToAPlaceLaterTakesIt() {
        Stages.get(here.enter(new KnownVisitor(12, 300)));
        KnownVisitor later = new KnownVisitor(12 + VisitorBook.PLACES, 301);
        Stages.get(there.enter(later));

        assertThat(Stages.get(here.find(12))).as("forgotten").isEmpty();
        assertThat(Stages.get(here.find(later.id()))).contains(later);
    }
}
