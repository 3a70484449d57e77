package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PermitsTest {

    private final Permits permits = new Permits(3, 2);

    @Test
    void oneKeyCannotTakeAllPlaces() {
        assertThat(permits.enter("a")).as("first").isTrue();
        assertThat(permits.enter("a")).as("second").isTrue();
        assertThat(permits.enter("a")).as("above its own limit").isFalse();
        assertThat(permits.enter("b")).as("another still may").isTrue();
        assertThat(permits.enter("c")).as("above the limit of all").isFalse();
    }

    @Test
    void aPlaceGivenBackCanBeTakenAgain() {
        permits.enter("a");
        permits.enter("a");
        permits.leave("a");
        assertThat(permits.count()).as("one has left").isEqualTo(1);
        assertThat(permits.enter("a")).as("its place is free").isTrue();
    }
}
