package io.tandem.bayeux.message;

/** The {@code id} by which a client recognises the reply to its message. */
public final class Ids {

    /** Most characters; clients count their messages and need a few. */
    public static final int LONGEST = 64;

    private Ids() {}

    /**
     * Whether a client may use this text as id: letters and digits of ASCII, from one to {@value #LONGEST} (section 1).
     *
     * @param id what the client sent; null is not valid
     */
    public static boolean valid(String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().allMatch(Ids::isLetterOrDigit);
    }

    private static boolean isLetterOrDigit(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }
}
