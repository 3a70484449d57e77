package io.tandem.telephony.loopback;

/**
 * Why a request was not carried out, as its JSON body.
 *
 * @param message what is wrong and what to do
 */
public record Problem(String message) {}
