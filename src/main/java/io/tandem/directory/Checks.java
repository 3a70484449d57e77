package io.tandem.directory;

import java.time.Duration;

/** Checks what people enter; what does not fit is refused by a {@link DirectoryException} they can act on. */
public final class Checks {

    private static final int MOST_NAME = 200;
    private static final int MOST_PASSWORD = 1_000; // what the protocols take

    private Checks() {}

    /** A name: not blank, of at most 200 characters, no control characters. */
    public static void name(String what, String name) {
        filled(what, name, MOST_NAME);
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new DirectoryException("The " + what + " must not contain control characters");
        }
    }

    /** A text that is not blank. */
    public static void filled(String what, String text, int most) {
        if (text == null || text.isBlank()) {
            throw new DirectoryException("The " + what + " must not be blank");
        }
        length(what, text, most);
    }

    /** A text of limited length without NUL, which databases refuse. */
    public static void length(String what, String text, int most) {
        if (text == null) {
            throw new DirectoryException("The " + what + " is missing");
        }
        if (text.indexOf('\0') >= 0) {
            throw new DirectoryException("The " + what + " must not contain control characters");
        }
        if (text.length() > most) {
            throw new DirectoryException("The " + what + " must not be longer than " + most + " characters");
        }
    }

    /** A time within bounds. */
    public static void time(String what, Duration time, Duration least, Duration most) {
        if (time == null || time.compareTo(least) < 0 || time.compareTo(most) > 0) {
            throw new DirectoryException("The " + what + " must be from " + least + " to " + most);
        }
    }

    /** A password: not empty, of at most 1024 characters. */
    public static void password(String password) {
        if (password == null || password.isEmpty() || password.length() > MOST_PASSWORD) {
            throw new DirectoryException("The password must have from 1 to " + MOST_PASSWORD + " characters");
        }
    }
}
