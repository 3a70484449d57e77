package io.tandem.tropo.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses applications may have: public ones, and those allowed by configuration. The tables follow the IANA registries
 * of special-purpose addresses. An IPv6 address that stands for an IPv4 one is judged as that too.
 */
public final class AddressPolicy {

    private static final List<Network> SPECIAL_V4 = networks(
            "0.0.0.0/8", // this host, unspecified
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, with the metadata services of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** All but this is loopback, link-local, unique-local, site-local, multicast, or not given to anybody. */
    private static final Network GLOBAL_V6 = Network.parse("2000::/3");

    private static final List<Network> SPECIAL_V6 = networks(
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "3fff::/20"); // documentation

    private static final Network NAT64 = Network.parse("64:ff9b::/96");
    private static final int NAT64_OFFSET = 12;
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");
    private static final int SIX_TO_FOUR_OFFSET = 2;

    private static final List<Network> LOOPBACK = networks("127.0.0.0/8", "::1/128");

    private final List<Network> allowed;

    /**
     * @param loopback whether the gateway's own machine is allowed
     * @param networks what is allowed besides
     */
    public AddressPolicy(boolean loopback, List<Network> networks) {
        this.allowed = Stream.concat(loopback ? LOOPBACK.stream() : Stream.empty(), networks.stream())
                .toList();
    }

    /** Whether an application may have the address. */
    public boolean allows(InetAddress address) {
        return contains(allowed, address)
                || (address instanceof Inet4Address ? isPublicV4(address) : allowsV6(address));
    }

    private static boolean isPublicV4(InetAddress address) {
        return !contains(SPECIAL_V4, address);
    }

    private boolean allowsV6(InetAddress address) {
        Optional<InetAddress> meant = meant(address);
        return meant.isPresent() ? allows(meant.get()) : GLOBAL_V6.contains(address) && !contains(SPECIAL_V6, address);
    }

    /** The IPv4 address to which packets for an IPv6 address go; those of other kinds are not in the global range. */
    private static Optional<InetAddress> meant(InetAddress address) {
        if (NAT64.contains(address)) {
            return Optional.of(embedded(address, NAT64_OFFSET));
        }
        return SIX_TO_FOUR.contains(address) ? Optional.of(embedded(address, SIX_TO_FOUR_OFFSET)) : Optional.empty();
    }

    private static InetAddress embedded(InetAddress address, int offset) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), offset, offset + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean contains(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::parse).toList();
    }
}
