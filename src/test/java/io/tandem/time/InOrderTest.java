package io.tandem.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What belongs to one session happens in order, and sessions do not wait for one another. */
class InOrderTest {

    private final InOrder<String> inOrder = new InOrder<>();
    private final List<String> begun = new ArrayList<>();

    @Test
    void workWaitsForWhatCameBeforeItInTheSameSession() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        after("a", "first", first);
        after("a", "second", new CompletableFuture<>());
        after("b", "other", new CompletableFuture<>());
        assertThat(begun).as("begun while the first goes on").containsExactly("first", "other");

        first.complete(null);
        assertThat(begun).as("begun thereafter").containsExactly("first", "other", "second");
    }

    @Test
    void workThatFailsOrThrowsHoldsNobodyUp() {
        CompletionStage<Void> failed = after("a", "fails", CompletableFuture.failedFuture(new IllegalStateException()));
        CompletionStage<Object> thrown = inOrder.after("a", () -> {
            throw new IllegalArgumentException();
        });
        after("a", "goes on", new CompletableFuture<>());

        assertThat(begun).as("begun").containsExactly("fails", "goes on");
        assertThat(failed.toCompletableFuture()).as("what failed").isCompletedExceptionally();
        assertThat(thrown.toCompletableFuture()).as("what threw").isCompletedExceptionally();
    }

    @Test
    void aLongQueueNeedsNoDeepStack() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        after("a", "first", first);
        for (int i = 0; i < 100_000; i++) {
            after("a", "next", CompletableFuture.completedFuture(null));
        }
        first.complete(null);
        assertThat(begun).as("all that was handed in").hasSize(100_001);
    }

    private CompletionStage<Void> after(String sessionId, String what, CompletionStage<Void> work) {
        return inOrder.after(sessionId, () -> {
            begun.add(what);
            return work;
        });
    }

    @Test
    void anErrorHoldsNobodyUp() {
        InOrder<String> order = new InOrder<>();
        CompletionStage<Object> first = order.after("a", () -> {
            throw new StackOverflowError("scripted");
        });
        assertThat(Stages.failure(first)).isInstanceOf(StackOverflowError.class);
        assertThat(Stages.get(order.after("a", () -> CompletableFuture.completedStage(7))))
                .isEqualTo(7);
    }
}
