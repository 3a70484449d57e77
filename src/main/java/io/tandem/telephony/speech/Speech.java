package io.tandem.telephony.speech;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A prompt as sound.
 *
 * @param wav 16-bit PCM, mono, 8,000 samples a second; stays there until as many others as are kept have been spoken
 * @param length how long it lasts
 */
public record Speech(Path wav, Duration length) {}
