package io.tandem.telephony.loopback;

import java.util.regex.Pattern;

/** Phone numbers and addresses as texts. */
final class Numbers {

    /** What a caller writes in place of a number to have none shown. */
    static final String WITHHELD = "withheld";

    /** How many digits of a withheld number are hidden. */
    private static final int HIDDEN = 6;

    private static final String ANONYMOUS = "01632960999";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z+*#:@._-]{1,64}");

    private Numbers() {}

    /** Without blanks, the form in which numbers are compared. */
    static String plain(String number) {
        return BLANKS.matcher(number).replaceAll("");
    }

    /** Whether a plain number or address has a form that can be called. */
    static boolean callable(String plain) {
        return ADDRESS.matcher(plain).matches();
    }

    /**
     * A plain number with its last six characters hidden, for example {@code 01632######}. The word
     * {@value #WITHHELD} stands for a number too, of which no more is known.
     */
    static String withhold(String plain) {
        String number = plain.equals(WITHHELD) ? ANONYMOUS : plain;
        int shown = Math.max(0, number.length() - HIDDEN);
        return number.substring(0, shown) + "#".repeat(number.length() - shown);
    }
}
