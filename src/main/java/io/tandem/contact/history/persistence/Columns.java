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

    /**
     * A time as exact as the database keeps it, as a text to be cast to {@code timestamp with time zone}. The provider would
     * hand it to the driver as local time, which H2 cannot tell apart in the hour that comes twice a year.
     */
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
