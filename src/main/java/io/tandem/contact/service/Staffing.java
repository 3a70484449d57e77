package io.tandem.contact.service;

import java.util.concurrent.CompletionStage;

/** Knows who works at a customer, and brings them onto the customer's floor. */
public interface Staffing {

    /** Completes when the customer's operators, queues and licences are known on its floor; at once if they are already. */
    CompletionStage<Void> ready(long customerId);

    /** Brings what the directory says now onto a customer's floor, if anybody works there; completes when it is there. */
    CompletionStage<Void> refresh(long customerId);
}
