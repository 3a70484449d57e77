package io.tandem.telxl.command.call;

import io.tandem.contact.model.Destination;

/**
 * Transfers a call without consultation (spec 5.4).
 *
 * @param callId the call
 * @param destination whom to call
 */
record CallDirectTransfer(long callId, Destination destination) {}
