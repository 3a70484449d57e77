package io.tandem.telephony.loopback;

/**
 * Something said, as sent.
 *
 * @param text 1 to 1,000 characters
 */
public record Words(String text) {

    static FarEndAction read(String body) {
        return new FarEndAction.Talk(Json.read(body, Words.class).text());
    }
}
