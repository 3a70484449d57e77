package io.tandem.telephony.loopback;

/**
 * Keys that are pressed, as sent.
 *
 * @param digits 1 to 64 of {@code 0-9 A-D * #}
 */
public record Keys(String digits) {

    static FarEndAction read(String body) {
        return new FarEndAction.Press(Json.read(body, Keys.class).digits());
    }
}
