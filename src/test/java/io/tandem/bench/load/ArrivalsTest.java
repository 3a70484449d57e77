package io.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final Arrivals arrivals = new Arrivals(2, 2);

    @Test
    void aPublicationIsCompleteWhenAllItsReceiversHaveIt() {
        long sequence = arrivals.publish(1, 2, 700);

        assertThat(arrivals.arrive(0, 1, sequence))
                .as("the first arrival counts")
                .isTrue();
        assertThat(arrivals.complete(1, sequence)).as("with one of two").isFalse();
        arrivals.arrive(1, 1, sequence);

        assertThat(arrivals.complete(1, sequence)).as("with both").isTrue();
        assertThat(arrivals.open()).as("publications under way").isZero();
        assertThat(arrivals.outstanding()).as("arrivals to come").isZero();
        assertThat(arrivals.due(1, sequence)).as("when it was meant to be").isEqualTo(700);
    }

    @Test
    void whatNeverCameIsLost() {
        long lost = arrivals.publish(0, 2, 0);
        long next = arrivals.publish(0, 2, 0);
        arrivals.arrive(0, 0, lost);
        arrivals.arrive(0, 0, next);
        arrivals.arrive(1, 0, next);

        assertThat(arrivals.outstanding()).as("one of four").isEqualTo(1);
        assertThat(arrivals.open())
                .as("publications that did not arrive everywhere")
                .isEqualTo(1);
    }

    @Test
    void whatComesAgainOrAfterAYoungerOneIsCountedApart() {
        long early = arrivals.publish(0, 1, 0);
        long late = arrivals.publish(0, 1, 0);
        arrivals.arrive(0, 0, late);

        assertThat(arrivals.arrive(0, 0, late)).as("the same again").isFalse();
        assertThat(arrivals.arrive(0, 0, early)).as("out of order").isFalse();
        assertThat(arrivals.doubled()).as("doubled or late").isEqualTo(2);
        assertThat(arrivals.arrived()).as("arrivals that count").isEqualTo(1);
    }

    @Test
    void publishersAreNumberedApart() {
        assertThat(arrivals.publish(0, 1, 0)).as("the first of one").isZero();
        assertThat(arrivals.publish(1, 1, 0)).as("the first of the other").isZero();
        arrivals.arrive(0, 0, 0);

        assertThat(arrivals.arrive(0, 1, 0)).as("the same number of the other").isTrue();
    }

    @Test
    void moreThanCanBeCountedIsRefused() {
        for (int i = 0; i < Arrivals.MOST; i++) {
            arrivals.publish(0, 1, 0);
        }

        assertThatThrownBy(() -> arrivals.publish(0, 1, 0))
                .as("one more, with the first still under way")
                .isInstanceOf(IllegalStateException.class);
    }
}
