package io.tandem.operations.rest;

import io.tandem.directory.ApplicationChannel;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What kind of token administrators ask for, as JSON.
 *
 * @param channel what it shall start
 */
public record TokenRequest(
        @Schema(enumeration = {"VOICE", "MESSAGING"}) String channel) {

    private static final String CHANNEL = "channel";

    /** @throws IllegalArgumentException if the body cannot be used; the message is for whoever sent it */
    static ApplicationChannel read(String body) {
        return StrictBody.read(body, Set.of(CHANNEL)).oneOf(CHANNEL, ApplicationChannel.class);
    }
}
