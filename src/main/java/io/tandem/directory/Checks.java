package io.tandem.directory;

import java.time.Duration;

/** Checks what people enter; what does not fit is refused with a text they can act on. */
final class Checks {

    private static final int MOST_NAME = 200;
    private static final int MOST_PASSWORD = 1_000; // what the protocols take

    private Checks() {}

    static void name(String what, String name) {
        filled(what, name, MOST_NAME);
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new DirectoryException("The " + what + " must not contain control characters");
        }
    }

    static void filled(String what, String text, int most) {
        if (text == null || text.isBlank()) {
            throw new DirectoryException("The " + what + " must not be blank");
        }
        length(what, text, most);
    }

    static void length(String what, String text, int most) {
        if (text == null) {
            throw new DirectoryException("The " + what + " is missing");
        }
        if (text.length() > most) {
            throw new DirectoryException("The " + what + " must not be longer than " + most + " characters");
        }
    }

    static void time(String what, Duration time, Duration least, Duration most) {
        if (time == null || time.compareTo(least) < 0 || time.compareTo(most) > 0) {
            throw new DirectoryException("The " + what + " must be from " + least + " to " + most);
        }
    }

    static void password(String password) {
        if (password == null || password.isEmpty() || password.length() > MOST_PASSWORD) {
            throw new DirectoryException("The password must have from 1 to " + MOST_PASSWORD + " characters");
        }
    }
}
