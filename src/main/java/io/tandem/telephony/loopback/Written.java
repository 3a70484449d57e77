package io.tandem.telephony.loopback;

/**
 * Something a visitor writes, as sent.
 *
 * @param text 1 to 4,000 characters
 */
public record Written(String text) {

    private static final int LONGEST = 4_000;

    /**
     * Makes sure that it is as expected.
     *
     * @throws LoopbackException if not
     */
    Written checked() {
        LoopbackException.require(
                text != null && !text.isBlank() && text.length() <= LONGEST,
                "text: 1 to " + LONGEST + " characters are expected");
        return this;
    }
}
