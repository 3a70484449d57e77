package io.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LongQueueTest {

    private final LongQueue queue = new LongQueue();

    @Test
    void numbersKeepTheirOrderWhenTheRingGrows() {
        queue.add(-1);
        queue.poll();
        for (int i = 0; i < 100; i++) {
            queue.add(i);
        }

        for (int i = 0; i < 100; i++) {
            assertThat(queue.poll()).as("number %d", i).isEqualTo(i);
        }
    }

    @Test
    void anEmptyOneSaysSo() {
        assertThatThrownBy(queue::poll).as("nothing was added").isInstanceOf(IllegalStateException.class);
    }
}
