package io.tandem.config;

/** A configured value that cannot be used. The message is one line for the person who set it. */
public final class SettingException extends RuntimeException {

    SettingException(String message) {
        super(message, null, false, false);
    }
}
