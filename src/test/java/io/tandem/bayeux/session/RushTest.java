package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Rush.DISTANCE_NANOS;
import static io.tandem.bayeux.session.Rush.MANY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RushTest {

    private static final long START = Long.MAX_VALUE - DISTANCE_NANOS; // the system's nanoseconds may begin anywhere

    private final Rush rush = new Rush(START);
    private long now = START;

    @Test
    void nothingWaitsWhileLittleIsDelivered() {
        for (int round = 0; round < 10; round++) {
            assertThat(after(DISTANCE_NANOS, MANY - 1)).isZero();
        }
    }

    @Test
    void roundsKeepADistanceOnceManyDeliveriesHaveComeInThatTime() {
        for (int round = 1; round < 10; round++) {
            assertThat(after(DISTANCE_NANOS / 10, MANY / 10))
                    .as("round %d", round)
                    .isZero();
        }
        assertThat(after(DISTANCE_NANOS / 10, MANY / 10)).isEqualTo(DISTANCE_NANOS);
        assertThat(after(DISTANCE_NANOS, MANY)).isEqualTo(DISTANCE_NANOS);
    }

    @Test
    void theLongerTheTimeTheMoreAreMany() {
        assertThat(after(2 * DISTANCE_NANOS, 2 * MANY - 1)).isZero();
        assertThat(after(2 * DISTANCE_NANOS, 2 * MANY)).isEqualTo(DISTANCE_NANOS);
    }

    @Test
    void nothingWaitsAnyMoreWhenLittleHasComeInThatTime() {
        after(DISTANCE_NANOS, MANY);

        assertThat(after(DISTANCE_NANOS, MANY - 1)).isZero();
    }

    private long after(long time, int deliveries) {
        now += time;
        return rush.distance(now, deliveries);
    }
}
