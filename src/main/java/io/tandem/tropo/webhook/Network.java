package io.tandem.tropo.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * A block of IP addresses of one family.
 *
 * @param base its first address, or any other in it
 * @param bits how many leading bits its addresses have in common
 */
public record Network(InetAddress base, int bits) {

    private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

    /**
     * Reads CIDR notation, such as {@code 10.0.0.0/8}; without a length it is the one address.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        InetAddress base = IpLiteral.any(address)
                .orElseThrow(() -> new IllegalArgumentException("has no IP address in \"" + text + '"'));
        int most = base.getAddress().length * Byte.SIZE;
        String length = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
        if (!LENGTH.matcher(length).matches() || Integer.parseInt(length) > most) {
            throw new IllegalArgumentException("has no length from 0 to " + most + " in \"" + text + '"');
        }
        return new Network(base, Integer.parseInt(length));
    }

    /** Whether an address is in it; never one of the other family. */
    public boolean contains(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        int rest = own.length * Byte.SIZE - bits;
        return own.length == other.length
                && new BigInteger(1, own).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }
}
