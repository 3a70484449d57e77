package io.tandem.operations.rest;

import io.tandem.tropo.webhook.WebAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** URLs of applications as administrators see and send them: without the user name and password that may be in them. */
final class ShownUrl {

    private static final String HIDDEN = "***@";
    private static final Pattern USER = Pattern.compile("^([^/?#]*//)[^/?#]*@");

    private ShownUrl() {}

    /** A URL with asterisks for user name and password. */
    static String of(String url) {
        return USER.matcher(url).replaceFirst("$1" + HIDDEN);
    }

    /**
     * What a URL that was sent means. One that is sent as it was shown stays what it is, with its user name and password; so does the path of
     * an application on the gateway itself.
     *
     * @param member what it was sent as, for the message
     * @param current the URL up to now
     * @throws IllegalArgumentException if it cannot be called; the message is for whoever sent it, and does not repeat it
     */
    static String read(String member, String sent, Optional<String> current) {
        Optional<String> same = current.filter(url -> of(url).equals(sent));
        return same.orElseGet(() -> checked(member, sent));
    }

    private static String checked(String member, String sent) {
        if (sent.contains("//" + HIDDEN)) {
            throw new IllegalArgumentException("The " + member + " must have its user name and password in full.");
        }
        try {
            WebAddress.parse(sent);
            return sent;
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("The " + member
                    + " must be an absolute http or https URL, with an ordinary host name or a full address.");
        }
    }
}
