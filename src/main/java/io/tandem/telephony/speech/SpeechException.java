package io.tandem.telephony.speech;

/** A prompt cannot be spoken; the message says why, without repeating it. */
final class SpeechException extends RuntimeException {

    SpeechException(String message) {
        super(message);
    }

    SpeechException(String message, Throwable cause) {
        super(message, cause);
    }
}
