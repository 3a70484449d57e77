package io.tandem.telephony.loopback;

/**
 * Whether a visitor types, as sent.
 *
 * @param typing whether they are typing now
 */
public record Keyboard(Boolean typing) {

    /**
     * Makes sure that it is as expected.
     *
     * @throws LoopbackException if not
     */
    Keyboard checked() {
        LoopbackException.require(typing != null, "typing: true or false is expected");
        return this;
    }
}
