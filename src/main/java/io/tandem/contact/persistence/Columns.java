package io.tandem.contact.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes values fit their columns: what has happened is kept, even where a far end sent more than there is room for. */
public final class Columns {

    /** Characters of a number or address. */
    public static final int ADDRESS = 500;

    /** Characters of a name. */
    public static final int NAME = 200;

    /** How a time stands in a statement, among other columns; its value is a {@link #time}. */
    public static final String TIME = "cast(? as timestamp with time zone), ";

    private Columns() {}

    /** A text without what PostgreSQL refuses, which are NUL and halves of characters, and not longer than its column. */
    public static String text(String text, int most) {
        String clean = text.replace("\0", "");
        String cut = clean.length() <= most ? clean : clean.substring(0, most);
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /**
     * A time as exact as the database keeps it, as a text to be cast to {@code timestamp with time zone}. The provider would
     * hand it to the driver as local time, which H2 cannot tell apart in the hour that comes twice a year.
     */
    public static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
