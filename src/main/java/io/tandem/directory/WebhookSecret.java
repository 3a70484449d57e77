package io.tandem.directory;

import java.util.regex.Pattern;

/**
 * A secret that requests to an application are signed with. It is kept as it is, for whoever signs needs the secret itself.
 *
 * @param text {@code whsec_} and bytes in Base64; 100 characters at most
 */
public record WebhookSecret(String text) {

    private static final Pattern FORM = Pattern.compile("whsec_[A-Za-z0-9+/]{1,92}={0,2}");

    /** @throws IllegalArgumentException if it is not of that form; the message does not repeat it */
    public WebhookSecret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no webhook secret");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "whsec_…";
    }
}
