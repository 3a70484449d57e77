package io.tandem.contact.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Staff that is there already. */
final class NobodyToLoad implements Staffing {

    @Override
    public CompletionStage<Void> ready(long customerId) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> refresh(long customerId) {
        return CompletableFuture.completedStage(null);
    }
}
