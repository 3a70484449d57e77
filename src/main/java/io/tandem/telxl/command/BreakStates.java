package io.tandem.telxl.command;

import io.tandem.contact.model.BreakKind;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The break and busy states that customers have set up for their operators. */
public interface BreakStates {

    /**
     * One of them.
     *
     * @param name what it is called
     * @param kind break or busy
     */
    record BreakState(String name, BreakKind kind) {}

    /** A customer's break state; nothing if the customer has none of that id. Does not block. */
    CompletionStage<Optional<BreakState>> find(long customerId, long breakId);
}
