package io.tandem.telxl.command.call;

import io.tandem.contact.model.Destination;

/**
 * Begins an outbound call: the operator's phone rings first (spec 5.1).
 *
 * @param operatorId the operator
 * @param destination whom to call
 */
record CallStartOutdialler(long operatorId, Destination destination) {}
