package io.tandem.tropo.webhook;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of a URL in its one normal form: a name in ASCII and lower case, or a literal address.
 *
 * @param text as it stands in URLs, but without the brackets of an IPv6 address
 * @param literal the address if the host is one and no name
 */
record HostName(String text, Optional<InetAddress> literal) {

    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** What resolvers would take for a number: decimal, octal, or hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    /**
     * Reads what stands in a URL. Internationalised names become Punycode (RFC 3490), as do names written with the full-width
     * forms of ASCII characters. A name that ends in a number is an IPv4 address (as for browsers), and has to be
     * one in full: 127.1, 0177.0.0.1, 0x7f000001 and 2130706433 are refused.
     *
     * @throws IllegalArgumentException if it is no host
     */
    static HostName parse(String text) {
        return text.startsWith("[") ? address(text) : name(text);
    }

    private static HostName address(String text) {
        InetAddress literal = IpLiteral.v6(text.endsWith("]") ? text.substring(1, text.length() - 1) : "")
                .orElseThrow(() -> new IllegalArgumentException("no IPv6 address"));
        return new HostName(literal.getHostAddress(), Optional.of(literal));
    }

    private static HostName name(String text) {
        String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        String[] labels = name.split("\\.", -1);
        if (name.length() > LONGEST
                || !Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())) {
            throw new IllegalArgumentException("no host name");
        }
        Optional<InetAddress> literal = IpLiteral.v4(name);
        if (literal.isEmpty() && NUMBER.matcher(labels[labels.length - 1]).matches()) {
            throw new IllegalArgumentException("no IPv4 address in full");
        }
        return new HostName(name, literal);
    }
}
