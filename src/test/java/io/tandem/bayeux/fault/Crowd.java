package io.tandem.bayeux.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Has many clients do the same, so many at a time that no backlog overflows. */
final class Crowd {

    private static final int AT_A_TIME = 200;
    private static final long PATIENCE_SECONDS = 120;

    private Crowd() {}

    /** Makes that many of something, numbered from 0. */
    static <T> List<T> of(int count, IntFunction<T> maker) {
        List<T> crowd = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            crowd.add(maker.apply(i));
        }
        return crowd;
    }

    /** Waits until each has done it, the next some only when the ones before have. */
    static <T> void each(List<T> crowd, Function<T, CompletableFuture<Void>> action) throws Exception {
        numbered(crowd, (one, number) -> action.apply(one));
    }

    /** The same for something that depends on the place in the crowd, counted from 0. */
    static <T> void numbered(List<T> crowd, BiFunction<T, Integer, CompletableFuture<Void>> action) throws Exception {
        List<CompletableFuture<Void>> some = new ArrayList<>();
        for (int number = 0; number < crowd.size(); number++) {
            some.add(action.apply(crowd.get(number), number));
            if (some.size() == AT_A_TIME) {
                await(some);
                some.clear();
            }
        }
        await(some);
    }

    /** Waits until all is done. */
    static void await(List<CompletableFuture<Void>> all) throws Exception {
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
