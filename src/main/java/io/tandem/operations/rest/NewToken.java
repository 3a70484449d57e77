package io.tandem.operations.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token that was made, as JSON.
 *
 * @param channel what it starts
 * @param token the token; not shown again
 */
@Schema(description = "A token, which is not shown again")
public record NewToken(
        @Schema(enumeration = {"VOICE", "MESSAGING"}) String channel, String token) {}
