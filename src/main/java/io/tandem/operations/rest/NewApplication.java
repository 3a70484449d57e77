package io.tandem.operations.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application that was added, as JSON.
 *
 * @param application the application
 * @param secret what requests to it are signed with; not shown again
 */
@Schema(description = "An application and its secret, which is not shown again")
public record NewApplication(
        ApplicationView application,
        @Schema(examples = "whsec_…") String secret) {}
