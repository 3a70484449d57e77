package io.tandem.session.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPolicyTest {

    @ParameterizedTest(name = "{0} at {1}://{2}: {3}")
    @CsvSource(nullValues = "none", textBlock = """
            # origin                               scheme host                      allowed
            https://gw.example.com,                https, gw.example.com,           true
            https://gw.example.com,                https, gw.example.com:443,       true
            https://gw.example.com:443,            https, gw.example.com,           true
            http://gw.example.com,                 http,  gw.example.com:80,        true
            http://gw.example.com:80,              http,  gw.example.com,           true
            http://gw.example.com:9080,            http,  gw.example.com:9080,      true
            http://[2001:db8::1],                  http,  [2001:db8::1]:80,         true
            HTTPS://GW.Example.COM,                https, gw.example.com,           true
            https://gw.example.com,                HTTPS, GW.EXAMPLE.COM,           true
            http://gw.example.com,                 https, gw.example.com,           false
            https://gw.example.com,                http,  gw.example.com,           false
            http://gw.example.com:443,             http,  gw.example.com,           false
            http://gw.example.com,                 http,  gw.example.com:9080,      false
            http://gw.example.com:9080,            http,  gw.example.com,           false
            https://evil.example,                  https, gw.example.com,           false
            https://gw.example.com.evil.example,   https, gw.example.com,           false
            https://evil-gw.example.com,           https, gw.example.com,           false
            https://sub.gw.example.com,            https, gw.example.com,           false
            https://gw.example.com@evil.example,   https, gw.example.com,           false
            https://gw.example.com#@evil.example,  https, gw.example.com,           false
            null,                                  https, gw.example.com,           false
            http://null,                           http,  none,                     false
            '',                                    https, gw.example.com,           false
            ://,                                   https, gw.example.com,           false
            not an origin,                         https, gw.example.com,           false
            'https://gw.example.com:99999999999',  https, gw.example.com,           false
            'https://gw.example.com, https://a.b', https, gw.example.com,           false
            none,                                  https, gw.example.com,           true
            none,                                  https, none,                     true
            """)
    void withoutAListOnlyPagesOfTheGatewayItselfMayConnect(String origin, String scheme, String host, boolean allowed) {
        assertThat(policy("").allows(origin, scheme, host)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://desk.example.com, true",
        "https://desk.example.com:443, true",
        "https://DESK.example.com, true",
        "http://localhost:3000, true",
        "http://plain.example.com, true",
        "http://desk.example.com, false",
        "https://desk.example.com:8443, false",
        "http://localhost:3001, false",
        "http://localhost, false",
        "https://desk.example.com.evil.example, false",
        "null, false",
        "https://gw.example.com, true"
    })
    void pagesOnTheListMayConnectToo(String origin, boolean allowed) {
        OriginPolicy policy = policy("https://Desk.example.com, http://localhost:3000 ,http://plain.example.com:80");

        assertThat(policy.allows(origin, "https", "gw.example.com")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example", "null", "not an origin"})
    void aStarAllowsEveryPage(String origin) {
        assertThat(policy("https://desk.example.com, *").allows(origin, "https", "gw.example.com"))
                .isTrue();
    }

    @Test
    void aStarInsideAnOriginIsNoPattern() {
        assertThat(policy("https://*.example.com").allows("https://evil.example.com", "https", "gw.example.net"))
                .isFalse();
    }

    @Test
    void theOriginOfSandboxedPagesCanBeListed() {
        assertThat(policy("null").allows("null", "https", "gw.example.com")).isTrue();
    }

    private static OriginPolicy policy(String allowed) {
        return new OriginPolicy(new Settings(name -> Optional.of(allowed)));
    }
}
