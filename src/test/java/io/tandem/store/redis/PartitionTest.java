package io.tandem.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Topic;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private final AtomicInteger emptied = new AtomicInteger();
    private final Partition partition = new Partition(0, emptied::incrementAndGet);

    @Test
    void takesEachEntryOnceFromWhereTheLogStood() {
        partition.lives("a", "100-0", 7);

        assertThat(partition.take(entry("a", 100, 7))).as("from before").isEmpty();
        assertThat(partition.take(entry("a", 101, 8)))
                .get()
                .extracting(Entry::epoch)
                .isEqualTo("a-1");
        assertThat(partition.take(entry("a", 101, 8))).as("again").isEmpty();
        assertThat(partition.position()).isEqualTo(new Place("a", 101, 0));
    }

    @Test
    void eventsThatAreLostMakeEpochsOfItsOwn() {
        partition.lives("a", "100-0", 7);
        partition.take(entry("a", 101, 8));

        assertThat(partition.take(entry("a", 105, 12)))
                .get()
                .extracting(Entry::epoch)
                .isEqualTo("a-1~1");
        assertThat(partition.take(entry("a", 106, 13)))
                .get()
                .extracting(Entry::epoch)
                .isEqualTo("a-1~1");
    }

    @Test
    void aReplicaThatTookOverAndLacksTheLastEventsMakesEpochsOfItsOwnToo() {
        partition.lives("a", "100-0", 7);
        partition.take(entry("a", 101, 8));
        partition.take(entry("a", 102, 9));

        assertThat(partition.take(entry("a", 103, 9)))
                .get()
                .extracting(Entry::epoch)
                .isEqualTo("a-1~1");
    }

    @Test
    void anotherLifeIsReadFromItsBeginning() {
        partition.lives("a", "100-0", 7);

        partition.lives("b", "55-0", 3);

        assertThat(partition.position()).isEqualTo(Place.before("b"));
        assertThat(partition.take(entry("b", 50, 1)))
                .as("older by the clock of the server")
                .isPresent();
        assertThat(partition.take(entry("b", 51, 2)))
                .get()
                .extracting(Entry::epoch)
                .isEqualTo("b-1");
        assertThat(emptied).as("told that all is lost").hasValue(1);
    }

    @Test
    void anotherLifeThatShowsInTheLogIsReadFromItsBeginning() {
        partition.lives("a", "100-0", 7);

        assertThat(partition.take(entry("b", 203, 3)))
                .as("not before the first two")
                .isEmpty();

        assertThat(partition.position()).isEqualTo(Place.before("b"));
        assertThat(partition.take(entry("b", 201, 1))).isPresent();
        assertThat(partition.take(entry("b", 202, 2))).isPresent();
        assertThat(partition.take(entry("b", 203, 3)))
                .get()
                .extracting(Entry::epoch)
                .isEqualTo("b-1");
        assertThat(emptied).as("told that all is lost").hasValue(1);
    }

    @Test
    void knowsTheLastPlaceThatWasPublishedOrRead() {
        partition.lives("a", "100-0", 7);
        partition.published("105-2");
        assertThat(partition.known()).isEqualTo(new Place("a", 105, 2));

        partition.take(entry("a", 101, 8));
        assertThat(partition.known()).as("reading is behind").isEqualTo(new Place("a", 105, 2));

        partition.published("104-9");
        assertThat(partition.known()).as("told late").isEqualTo(new Place("a", 105, 2));
    }

    private static Entry entry(String life, long millis, long count) {
        return new Entry(new Place(life, millis, 0), count, new Topic("topic"), life + "-1", count, "type", "{}");
    }
}
