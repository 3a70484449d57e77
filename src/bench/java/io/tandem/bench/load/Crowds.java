package io.tandem.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Brings many clients to something, so many at a time that no backlog overflows. */
public final class Crowds {

    private static final int AT_A_TIME = 100;

    private Crowds() {}

    /** Makes that many, numbered from 0, and waits for all. */
    public static <T> List<T> open(int count, IntFunction<CompletableFuture<T>> opener) {
        List<T> crowd = new ArrayList<>(count);
        List<CompletableFuture<T>> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(opener.apply(i));
            if (some.size() == AT_A_TIME || i == count - 1) {
                some.forEach(one -> crowd.add(LoadClient.await(one)));
                some.clear();
            }
        }
        return crowd;
    }
}
