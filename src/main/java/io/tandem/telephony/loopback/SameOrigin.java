package io.tandem.telephony.loopback;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Whether a request comes from a page of the gateway itself, or from no page at all. */
final class SameOrigin {

    private SameOrigin() {}

    /**
     * Compares the two headers; a port that the origin's scheme implies does not count.
     *
     * @param origin the Origin header; null if there is none, as with clients that are no browser
     * @param host the Host header; null if there is none
     */
    static boolean allows(String origin, String host) {
        if (origin == null) {
            return true;
        }
        try {
            URI page = new URI(origin.toLowerCase(Locale.ROOT));
            if (host == null || page.getScheme() == null || page.getRawAuthority() == null) {
                return false;
            }
            String implied = page.getScheme().equals("https") ? ":443" : ":80";
            return without(implied, page.getRawAuthority()).equals(without(implied, host.toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static String without(String port, String authority) {
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }
}
