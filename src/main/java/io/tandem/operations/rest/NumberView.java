package io.tandem.operations.rest;

import io.tandem.directory.DialledNumber;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A telephone number, as JSON.
 *
 * @param number as people write it
 * @param customer number of the customer whose it is
 * @param name name for people
 * @param service service it belongs to
 * @param queue number of the queue that contacts go into, if any
 * @param application name of the application that takes control of contacts; with a queue, of the one that gets the caller after the
 *     operators
 */
@Schema(
        description = "A telephone number: with a queue of its customer, an application or both; then the application"
                + " gets the caller after the operators")
public record NumberView(
        @Schema(examples = "01632 960010") String number,
        @Schema(examples = "300") long customer,
        @Schema(examples = "Main line") String name,
        @Schema(examples = "Sales line") String service,
        @Schema(examples = "55") Optional<Long> queue,
        @Schema(examples = "survey") Optional<String> application) {

    static NumberView of(DialledNumber number) {
        return new NumberView(
                number.number(),
                number.customerId(),
                number.name(),
                number.serviceName(),
                number.queueId(),
                number.application());
    }
}
