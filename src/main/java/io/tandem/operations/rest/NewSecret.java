package io.tandem.operations.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret that was made, as JSON.
 *
 * @param secret what requests to the application are signed with from now on; not shown again
 */
@Schema(description = "A secret, which is not shown again")
public record NewSecret(@Schema(examples = "whsec_…") String secret) {}
