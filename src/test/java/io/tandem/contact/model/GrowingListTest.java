package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingListTest {

    private static final int HEIRS = 4;
    private static final int EACH = 500;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 100})
    void aLongerOneLeavesTheShorterAsItWas(int size) {
        List<GrowingList<Integer>> lists = new ArrayList<>(List.of(GrowingList.of(List.of())));
        for (int i = 0; i < size; i++) {
            lists.add(lists.get(i).with(i));
        }

        for (int i = 0; i <= size; i++) {
            assertThat(lists.get(i)).as("the one with %d", i).isEqualTo(numbers(i));
        }
    }

    @Test
    void twoLongerOnesOfTheSameDoNotMix() {
        GrowingList<Integer> both = GrowingList.of(numbers(3)).with(3);

        GrowingList<Integer> one = both.with(10).with(11);
        GrowingList<Integer> other = both.with(20).with(21);

        assertThat(both).as("what both came from").containsExactly(0, 1, 2, 3);
        assertThat(one).as("the first").containsExactly(0, 1, 2, 3, 10, 11);
        assertThat(other).as("the second").containsExactly(0, 1, 2, 3, 20, 21);
    }

    @Test
    void onesThatAreMadeAtTheSameTimeDoNotMix() throws Exception {
        GrowingList<Integer> common = GrowingList.of(numbers(3)).with(3);
        CyclicBarrier start = new CyclicBarrier(HEIRS);
        ExecutorService threads = Executors.newFixedThreadPool(HEIRS);
        try {
            List<Callable<List<Integer>>> heirs = IntStream.range(0, HEIRS)
                    .<Callable<List<Integer>>>mapToObj(heir -> () -> {
                        start.await();
                        GrowingList<Integer> own = common;
                        for (int i = 0; i < EACH; i++) {
                            own = own.with(heir * EACH + i);
                        }
                        return own;
                    })
                    .toList();
            List<Future<List<Integer>>> grown = threads.invokeAll(heirs);

            for (int heir = 0; heir < HEIRS; heir++) {
                List<Integer> expected = new ArrayList<>(numbers(4));
                IntStream.range(heir * EACH, (heir + 1) * EACH).forEach(expected::add);
                assertThat(grown.get(heir).get()).as("heir %d", heir).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsBehindItsEndIsNotSeen() {
        GrowingList<Integer> shorter = GrowingList.of(numbers(3)).with(3);
        GrowingList<Integer> longer = shorter.with(4);

        assertThat(longer.get(4)).as("in the longer").isEqualTo(4);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> shorter.get(4));
    }

    @Test
    void nothingIsNull() {
        GrowingList<Integer> none = GrowingList.of(List.of());

        assertThatNullPointerException().isThrownBy(() -> none.with(null));
        assertThatNullPointerException().isThrownBy(() -> GrowingList.of(Arrays.asList(1, null)));
    }

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
