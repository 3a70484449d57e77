/**
 * The built-in switch: no voice, but legs that behave as real ones, with virtual far ends that act by the pattern of their
 * number or are driven by people and tests through REST.
 */
package io.tandem.telephony.loopback;
