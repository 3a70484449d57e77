package io.tandem.telxl.command.call;

/**
 * Sends tones from an operator's softphone (spec 5.7).
 *
 * @param operatorId the operator
 * @param tones the keys: digits, {@code *}, {@code #} and {@code A} to {@code D}
 */
record VoipDtmf(long operatorId, String tones) {}
