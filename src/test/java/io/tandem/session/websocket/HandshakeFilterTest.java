package io.tandem.session.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server could not carry out, and would show in an incident file, must not get to it. */
class HandshakeFilterTest {

    private final Map<String, String> headers = new HashMap<>(Map.of(
            "Host", "localhost:9080",
            "Upgrade", "websocket",
            "Connection", "Upgrade",
            "Sec-WebSocket-Version", "13",
            "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));

    private String protocol = "HTTP/1.1";
    private String url = "http://localhost:9080/telxl/api";

    @Test
    void letsAHandshakePass() {
        assertThat(complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade", "keep-alive, Upgrade", "Upgrade,keep-alive"})
    void findsTheUpgradeAmongTheOptionsOfTheConnection(String connection) {
        headers.put("Connection", connection);

        assertThat(complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Connection", "Sec-WebSocket-Version", "Sec-WebSocket-Key"})
    void refusesAHandshakeThatLacksAHeader(String header) {
        headers.remove(header);

        assertThat(complete()).as("without %s", header).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Connection, close",
        "Connection, upgraded",
        "Sec-WebSocket-Version, 12",
        "Sec-WebSocket-Version, x",
        "Sec-WebSocket-Key, dGhlIHNhbXBsZQ==",
        "Sec-WebSocket-Key, !!"
    })
    void refusesAHandshakeWithAHeaderThatDoesNotFit(String header, String value) {
        headers.put(header, value);

        assertThat(complete()).as("%s: %s", header, value).isFalse();
    }

    @Test
    void refusesAProtocolTooOldForUpgrades() {
        protocol = "HTTP/1.0";

        assertThat(complete()).isFalse();
    }

    @Test
    void refusesAnAddressThatIsNone() {
        url = "http://a<b>c/telxl/api";

        assertThat(complete()).isFalse();
    }

    private boolean complete() {
        return HandshakeFilter.isComplete((HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getProtocol" -> protocol;
                    case "getRequestURL" -> new StringBuffer(url);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
