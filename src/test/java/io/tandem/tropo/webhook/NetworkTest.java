package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.9.8.7/8, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 10.0.0.1, false",
        "192.168.128.0/17, 192.168.128.0, true",
        "192.168.128.0/17, 192.168.127.255, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false"
    })
    void aNetworkHoldsTheAddressesThatBeginLikeIt(String network, String address, boolean inside) {
        assertThat(Network.parse(network).contains(IpLiteral.any(address).orElseThrow()))
                .as("%s in %s", address, network)
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0.0/33",
                "::/129",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "ten/8"
            })
    void whatIsNotCidrNotationIsRefused(String text) {
        assertThatThrownBy(() -> Network.parse(text))
                .as("a mistaken network must not quietly allow others")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreNoNetworks() {
        assertThatThrownBy(() -> Network.parse("localhost"))
                .as("the settings never look names up")
                .hasMessageContaining("no IP address");
    }
}
