package io.tandem.session.websocket;

import io.tandem.store.Crowd;
import io.tandem.store.redis.Waiting;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final int HELD_UP = 3;

    private final Writers writers = new Writers(1, HELD_UP, Executors.defaultThreadFactory());
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void sendHome() {
        released.countDown();
        writers.shutdown();
    }

    @Test
    void writeWhatTheyAreGiven() {
        CountDownLatch written = new CountDownLatch(1);

        write(written);

        Crowd.await(written);
    }

    @Test
    void anotherTakesThePlaceOfOneThatIsHeldUp() {
        holdUp(1);
        CountDownLatch written = new CountDownLatch(1);

        Waiting.until("another has written", () -> {
            write(written);
            return written.getCount() == 0;
        });
    }

    @Test
    void whatWaitsBehindThoseWhoAreHeldUpIsWrittenByAnotherOrGivenBack() {
        for (int i = 0; i < 10; i++) {
            writers.write(() -> Crowd.await(released), () -> {});
        }
        CountDownLatch done = new CountDownLatch(1);

        writers.write(done::countDown, done::countDown);

        Crowd.await(done);
    }

    @Test
    void whoGoesOnIsNotHeldUp() {
        CountDownLatch begun = new CountDownLatch(HELD_UP);
        for (int i = 0; i < HELD_UP; i++) {
            long start = System.nanoTime();
            writers.write(
                    () -> {
                        while (System.nanoTime() - start < 5 * Writers.PATIENCE.toNanos()) {
                            writers.goesOn();
                        }
                        begun.countDown();
                    },
                    () -> {});
        }

        Crowd.await(begun);
    }

    @Test
    void whatComesWhileNobodyCanBeSparedIsGivenBackAtOnceUntilTheyAreReleased() {
        holdUp(HELD_UP);
        AtomicInteger givenBack = new AtomicInteger();
        Waiting.until("nobody can be spared", () -> {
            int before = givenBack.get();
            writers.write(() -> {}, givenBack::incrementAndGet);
            return givenBack.get() > before;
        });

        released.countDown();

        CountDownLatch written = new CountDownLatch(1);
        Waiting.until("somebody can be spared again", () -> {
            write(written);
            return written.getCount() == 0;
        });
    }

    @Test
    void allIsGivenBackWhenTheyAreSentHome() {
        writers.shutdown();
        CountDownLatch givenBack = new CountDownLatch(1);

        writers.write(() -> {}, givenBack::countDown);

        Crowd.await(givenBack);
    }

    private void write(CountDownLatch written) {
        writers.write(written::countDown, () -> {});
    }

    /** As many writers as that are held up, each as soon as there is one. */
    private void holdUp(int count) {
        CountDownLatch all = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            holdOneUp(all);
        }
        Crowd.await(all);
    }

    private void holdOneUp(CountDownLatch all) {
        writers.write(
                () -> {
                    all.countDown();
                    Crowd.await(released);
                },
                () -> holdOneUp(all));
    }
}
