package io.tandem.tropo.session;

import java.util.regex.Pattern;

/**
 * Whether an application wants something kept out of logs (spec 6: {@code promptLogSecurity}, {@code asrLogSecurity},
 * {@code generalLogSecurity}). What its later results say may be just that, so it holds for the rest of the session.
 */
final class Discretion {

    private static final Pattern WANTED = Pattern.compile("\"(suppress|mask)\"", Pattern.CASE_INSENSITIVE);

    private Discretion() {}

    /** Whether a document asks for it. */
    static boolean isWantedBy(String document) {
        return WANTED.matcher(document).find();
    }
}
