package io.tandem.bayeux.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers of the acknowledgement extension (spec 18). */
class AcknowledgementTest {

    @Test
    void numbersGrowByOneWithOrWithoutEvents() {
        Acknowledgement acknowledgement = new Acknowledgement(Progress.NONE);

        assertThat(acknowledgement.next(0)).isEqualTo(1);
        assertThat(acknowledgement.next(3)).isEqualTo(2);
        assertThat(acknowledgement.next(3)).isEqualTo(3);
    }

    @Test
    void aBatchStandsForAllEventsUpToIt() {
        Acknowledgement acknowledgement = new Acknowledgement(Progress.NONE);
        acknowledgement.next(2);
        acknowledgement.next(0);
        acknowledgement.next(5);

        assertThat(acknowledgement.received(0)).as("nothing yet").isZero();
        assertThat(acknowledgement.received(2))
                .as("the empty one brought nothing more")
                .isEqualTo(2);
        assertThat(acknowledgement.received(3)).isEqualTo(5);
        assertThat(acknowledgement.received(3)).as("forgotten").isZero();
    }

    @Test
    void goesOnAfterAnotherAndAfterBatchesTheOtherDidNotNote() {
        Acknowledgement acknowledgement = new Acknowledgement(new Progress(4, 0, 7, Map.of(6L, 3L, 7L, 4L)));

        assertThat(acknowledgement.received(9)).as("two empty batches later").isEqualTo(4);
        assertThat(acknowledgement.next(0)).isEqualTo(10);
    }

    @Test
    void progressKnowsTheBatchesThatAreNotAcknowledged() {
        Progress progress = Progress.NONE.oneMore().oneMore().sent(2, 1).sent(3, 2);

        assertThat(progress).isEqualTo(new Progress(2, 0, 3, Map.of(2L, 1L, 3L, 2L)));
        assertThat(progress.acknowledged(2, 1)).isEqualTo(new Progress(2, 1, 3, Map.of(3L, 2L)));
        assertThat(progress.acknowledged(3, 2).acknowledged(2, 1))
                .as("an older word changes nothing")
                .isEqualTo(new Progress(2, 2, 3, Map.of()));
    }
}
