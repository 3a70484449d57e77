package io.tandem.processor.request;

import io.tandem.contact.model.Break;
import io.tandem.contact.model.Destination;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What requests ask the directory. No call blocks. */
public interface Lookups {

    /** An entry for quick dialling. */
    record Entry(String name, String number) {}

    /** The reasons for not being ready that agents of a customer may give. */
    CompletionStage<List<Break>> notReadyReasons(long customerId);

    /** Whom an agent may want to dial: colleagues, then the customer's own numbers. */
    CompletionStage<List<Entry>> entries(long customerId, long operatorId);

    /** Who is reached by a number: a colleague or a queue of the customer, or somebody outside. */
    CompletionStage<Destination> destination(long customerId, String number);
}
