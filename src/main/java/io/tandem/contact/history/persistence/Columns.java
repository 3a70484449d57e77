package io.tandem.contact.history.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes values fit their columns: what has happened is kept, even where a far end sent more than there is room for. */
final class Columns {

    static final int ADDRESS = 500;
    static final int NAME = 200;

    private Columns() {}

    /** A text without NUL, which PostgreSQL refuses, and not longer than its column. */
    static String text(String text, int most) {
        String clean = text.replace("\0", "");
        return clean.length() <= most ? clean : clean.substring(0, most);
    }

    /** A time as exact as the database keeps it, so that what is read is what was written. */
    static Instant time(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
