/**
 * Speaks texts to sound files, for switches that play prompts. Begin with {@link io.tandem.telephony.speech.Synthesiser}.
 */
package io.tandem.telephony.speech;
