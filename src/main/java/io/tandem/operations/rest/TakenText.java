package io.tandem.operations.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a text that a carrier brought, as JSON.
 *
 * @param contact number of the contact it went to
 */
public record TakenText(@Schema(examples = "900") long contact) {}
