package io.tandem.operations.rest;

import io.tandem.directory.ChatServiceProfile;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chat service, as JSON.
 *
 * @param name what visitors' programs ask for
 * @param customer number of the customer whose it is
 * @param medium what its contacts are
 * @param queue number of the queue that contacts go into, if any
 * @param application name of the application that takes control of contacts, if there is no queue
 */
@Schema(description = "A chat service: with a queue of its customer or an application, not with both")
public record ChatServiceView(
        @Schema(examples = "customer-support") String name,
        @Schema(examples = "300") long customer,
        @Schema(enumeration = {"CHAT", "TEXT"}) String medium,
        @Schema(examples = "56") Optional<Long> queue,
        Optional<String> application) {

    static ChatServiceView of(ChatServiceProfile service) {
        return new ChatServiceView(
                service.name(),
                service.customerId(),
                service.medium().name(),
                service.queueId(),
                service.application());
    }
}
