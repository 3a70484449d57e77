package io.tandem.telxl.command;

import io.tandem.contact.model.BreakKind;
import io.tandem.directory.Directory;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The break states of the directory. */
@ApplicationScoped
class DirectoryBreakStates implements BreakStates {

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Directory directory;

    @Override
    public CompletionStage<Optional<BreakState>> find(long customerId, long breakId) {
        return CompletableFuture.supplyAsync(
                () -> directory
                        .breakState(breakId)
                        .filter(found -> found.customerId() == customerId)
                        .map(found -> new BreakState(found.name(), kind(found.kind()))),
                workers);
    }

    private static BreakKind kind(io.tandem.directory.BreakState.Kind kind) {
        return switch (kind) {
            case BREAK -> BreakKind.BREAK;
            case BUSY -> BreakKind.BUSY;
        };
    }
}
