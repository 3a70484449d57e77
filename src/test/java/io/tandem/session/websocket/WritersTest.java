package io.tandem.session.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import io.tandem.store.redis.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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
    void writeWhatTheyTake() {
        CountDownLatch written = new CountDownLatch(1);

        assertThat(writers.take(written::countDown)).isTrue();

        Crowd.await(written);
    }

    @Test
    void anotherTakesThePlaceOfOneThatIsHeldUp() {
        holdUp(1);
        CountDownLatch written = new CountDownLatch(1);

        assertThat(writers.take(written::countDown)).isTrue();

        Crowd.await(written);
    }

    @Test
    void takeNoMoreWhileAsManyAreHeldUpAsMayBe() {
        holdUp(HELD_UP);
        CountDownLatch written = new CountDownLatch(1);

        Waiting.until("nobody can be spared", () -> !writers.take(() -> {}));

        released.countDown();
        Waiting.until("somebody can be spared again", () -> writers.take(written::countDown));
        Crowd.await(written);
    }

    @Test
    void takeNothingWhenTheyAreSentHome() {
        writers.shutdown();

        assertThat(writers.take(() -> {})).isFalse();
    }

    /** Each is held up before the next begins, which has to take its place. */
    private void holdUp(int count) {
        List<CountDownLatch> begun = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CountDownLatch one = new CountDownLatch(1);
            begun.add(one);
            assertThat(writers.take(() -> {
                        one.countDown();
                        Crowd.await(released);
                    }))
                    .isTrue();
        }
        begun.forEach(Crowd::await);
    }
}
