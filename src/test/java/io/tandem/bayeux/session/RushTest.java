package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Rush.DISTANCE_NANOS;
import static io.tandem.bayeux.session.Rush.MANY_AT_A_DISTANCE;
import static io.tandem.bayeux.session.Rush.MANY_AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RushTest {

    private final Rush rush = new Rush();

    @Test
    void nothingWaitsWhileFewCome() {
        assertThat(rush.distance(0)).isZero();
        assertThat(rush.distance(MANY_AT_ONCE - 1)).isZero();
    }

    @Test
    void roundsKeepADistanceForAsLongAsManyCome() {
        assertThat(rush.distance(MANY_AT_ONCE)).isEqualTo(DISTANCE_NANOS);
        assertThat(rush.distance(MANY_AT_A_DISTANCE)).isEqualTo(DISTANCE_NANOS);
        assertThat(rush.distance(MANY_AT_A_DISTANCE)).isEqualTo(DISTANCE_NANOS);
    }

    @Test
    void nothingWaitsAnyMoreWhenFewHaveComeInThatTime() {
        rush.distance(MANY_AT_ONCE);

        assertThat(rush.distance(MANY_AT_A_DISTANCE - 1)).isZero();
        assertThat(rush.distance(MANY_AT_ONCE - 1)).isZero();
    }
}
