package io.tandem.node;

import jakarta.enterprise.inject.Vetoed;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One node without others, which needs no Store to know so. */
@Vetoed // made by hand only
final class LoneNode extends Nodes {

    private static final String NAME = "alone";

    @Override
    public String self() {
        return NAME;
    }

    @Override
    public Set<String> live() {
        return Set.of(NAME);
    }

    @Override
    public boolean isResponsible(String what) {
        return true;
    }

    @Override
    public boolean holds(String office) {
        return true;
    }

    @Override
    public void stand(String office, Runnable takes, Runnable leaves) {
        takes.run();
    }

    @Override
    public void whenGone(Consumer<String> gone) {
        // nobody ever is
    }

    @Override
    public CompletionStage<Void> leave() {
        return CompletableFuture.completedStage(null);
    }
}
