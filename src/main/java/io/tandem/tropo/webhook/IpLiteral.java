package io.tandem.tropo.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as text, in their full standard forms only: what else other software takes for an address is none here. */
final class IpLiteral {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private IpLiteral() {}

    /** Four decimal numbers without leading zeros. */
    static Optional<InetAddress> v4(String text) {
        return V4.matcher(text).matches() ? read(text) : Optional.empty();
    }

    /** An IPv6 address without brackets and without a zone. One that maps an IPv4 address gives that. */
    static Optional<InetAddress> v6(String text) {
        return V6.matcher(text).matches() ? read("[" + text + "]") : Optional.empty();
    }

    /** Either of them. */
    static Optional<InetAddress> any(String text) {
        return text.indexOf(':') < 0 ? v4(text) : v6(text);
    }

    /** Looks nothing up: the forms above are never taken for names, and brackets say that it is an address. */
    private static Optional<InetAddress> read(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
