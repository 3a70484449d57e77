package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private static final AddressPolicy PUBLIC = new AddressPolicy(false, List.of());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unspecified | 0.0.0.0",
                "this network | 0.1.2.3",
                "private, class A | 10.0.0.1",
                "private, class A, last | 10.255.255.255",
                "carrier NAT, first | 100.64.0.0",
                "carrier NAT, last | 100.127.255.255",
                "loopback | 127.0.0.1",
                "loopback, another | 127.255.255.254",
                "link-local, cloud metadata | 169.254.169.254",
                "private, class B, first | 172.16.0.0",
                "private, class B, last | 172.31.255.255",
                "protocol assignments | 192.0.0.8",
                "documentation 1 | 192.0.2.1",
                "relay of 6to4 | 192.88.99.1",
                "private, class C | 192.168.0.1",
                "benchmarks, first | 198.18.0.0",
                "benchmarks, last | 198.19.255.255",
                "documentation 2 | 198.51.100.7",
                "documentation 3 | 203.0.113.7",
                "multicast | 224.0.0.1",
                "multicast, last | 239.255.255.255",
                "reserved | 240.0.0.1",
                "broadcast | 255.255.255.255",
                "unspecified, IPv6 | ::",
                "loopback, IPv6 | ::1",
                "IPv4-compatible, loopback | ::127.0.0.1",
                "IPv4-compatible, public | ::8.8.8.8",
                "IPv4-mapped, loopback | ::ffff:127.0.0.1",
                "IPv4-mapped, private, in hexadecimal | ::ffff:a00:1",
                "IPv4-translated | ::ffff:0:127.0.0.1",
                "NAT64, private | 64:ff9b::10.0.0.1",
                "NAT64, metadata | 64:ff9b::a9fe:a9fe",
                "NAT64, local use | 64:ff9b:1::8.8.8.8",
                "discard | 100::1",
                "Teredo | 2001::1",
                "benchmarks, IPv6 | 2001:2::1",
                "ORCHID | 2001:10::1",
                "ORCHID 2 | 2001:20::1",
                "documentation, IPv6 | 2001:db8::1",
                "6to4, loopback | 2002:7f00:1::1",
                "6to4, private | 2002:c0a8:101::1",
                "documentation, IPv6, new | 3fff::1",
                "given to nobody | 4000::1",
                "segment routing | 5f00::1",
                "unique-local | fc00::1",
                "unique-local, assigned | fd12:3456::1",
                "link-local, IPv6 | fe80::1",
                "site-local | fec0::1",
                "multicast, IPv6 | ff02::1"
            })
    void whatIsNotPublicIsRefused(String what, String address) {
        assertThat(PUBLIC.allows(literal(address))).as(what).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2600:1f00::1",
                "2a00:1450:4001::200e",
                "2001:200::1",
                "64:ff9b::8.8.8.8",
                "2002:808:808::1"
            })
    void whatIsPublicIsAllowedUpToTheBordersOfTheOthers(String address) {
        assertThat(PUBLIC.allows(literal(address))).as(address).isTrue();
    }

    @Test
    void loopbackAloneIsAllowedWithLoopback() {
        AddressPolicy demo = new AddressPolicy(true, List.of());
        assertThat(demo.allows(literal("127.0.0.1"))).as("IPv4").isTrue();
        assertThat(demo.allows(literal("::1"))).as("IPv6").isTrue();
        assertThat(demo.allows(literal("::ffff:127.0.0.1")))
                .as("the same, mapped")
                .isTrue();
        assertThat(demo.allows(literal("10.0.0.1")))
                .as("private is not loopback")
                .isFalse();
        assertThat(demo.allows(literal("0.0.0.0")))
                .as("unspecified is not loopback")
                .isFalse();
    }

    @Test
    void whatIsListedIsAllowedAndNothingBesideIt() {
        AddressPolicy listed =
                new AddressPolicy(false, List.of(Network.parse("10.1.2.0/24"), Network.parse("fd00:1::/32")));
        assertThat(listed.allows(literal("10.1.2.255"))).as("listed").isTrue();
        assertThat(listed.allows(literal("fd00:1::7"))).as("listed, IPv6").isTrue();
        assertThat(listed.allows(literal("10.1.3.0"))).as("next to the listed").isFalse();
        assertThat(listed.allows(literal("fd00:2::7")))
                .as("next to the listed, IPv6")
                .isFalse();
        assertThat(listed.allows(literal("8.8.8.8"))).as("public as ever").isTrue();
    }

    private static InetAddress literal(String text) {
        return IpLiteral.any(text).orElseThrow();
    }
}
