package io.tandem.telxl.command.call;

import io.tandem.contact.model.Destination;

/**
 * Consults a third party; the caller is put on hold (spec 5.2).
 *
 * @param callId the call
 * @param destination whom to call
 */
record CallMakeEnquiry(long callId, Destination destination) {}
