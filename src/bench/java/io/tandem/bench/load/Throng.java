package io.tandem.bench.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Has all of a crowd do something as soon as they can, a bounded number at the same time. */
public final class Throng<T> {

    private final LoadClient client;
    private final List<T> crowd;
    private final Function<T, CompletableFuture<T>> action;
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private int begun;
    private int done;

    private Throng(LoadClient client, List<T> crowd, Function<T, CompletableFuture<T>> action) {
        this.client = client;
        this.crowd = crowd;
        this.action = action;
    }

    /** Begins; done when the last is, or one fails. */
    public static <T> CompletableFuture<Void> of(
            LoadClient client, List<T> crowd, int atATime, Function<T, CompletableFuture<T>> action) {
        Throng<T> throng = new Throng<>(client, crowd, action);
        client.execute(() -> {
            for (int i = 0; i < atATime; i++) {
                throng.next();
            }
        });
        return throng.all;
    }

    private void next() {
        if (begun == crowd.size()) {
            return;
        }
        action.apply(crowd.get(begun++))
                .whenComplete((one, failure) -> client.execute(() -> {
                    if (failure != null) {
                        all.completeExceptionally(failure);
                    } else if (++done == crowd.size()) {
                        all.complete(null);
                    } else {
                        next();
                    }
                }));
    }
}
