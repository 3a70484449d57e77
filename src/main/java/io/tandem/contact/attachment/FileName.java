package io.tandem.contact.attachment;

import java.util.Locale;

/** Names of files as somebody else's program gave them. */
final class FileName {

    /** Characters of a name. */
    static final int MOST = 200;

    /** Characters of an ending that is one, with its dot; more than any that can be allowed. */
    private static final int LONGEST_ENDING = 30;

    private FileName() {}

    /**
     * A name that can be shown and saved under: without a path; without characters that cannot be seen, which may turn the
     * order of the others round; without blanks and dots at its beginning, which hide a file, and at its end, which some
     * systems cut off; not longer than {@value #MOST}, where the ending is kept. May be empty.
     */
    static String clean(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen = file.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("^[\\s\\p{Z}.]+|[\\s\\p{Z}.]+$", "");
        if (seen.length() <= MOST) {
            return seen;
        }
        int dot = seen.lastIndexOf('.');
        String ending = dot < 0 || seen.length() - dot > LONGEST_ENDING ? "" : seen.substring(dot);
        int kept = MOST - ending.length();
        return seen.substring(0, Character.isHighSurrogate(seen.charAt(kept - 1)) ? kept - 1 : kept) + ending;
    }

    /** What follows the last dot, in lower case; empty if nothing does. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
