package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where applications are that the gateway serves itself. */
class GatewayAddressTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, 9080, http://localhost:9080/demo/tropo",
        "*, 9081, http://127.0.0.1:9081/demo/tropo",
        "0.0.0.0, 80, http://127.0.0.1:80/demo/tropo",
        "::, 9080, http://127.0.0.1:9080/demo/tropo",
        "127.0.0.1, 9080, http://127.0.0.1:9080/demo/tropo",
        "::1, 9080, http://[::1]:9080/demo/tropo",
        "[::1], 9080, http://[::1]:9080/demo/tropo",
        "10.0.0.5, 9080, http://10.0.0.5:9080/demo/tropo",
        "gateway.example, 9080, http://gateway.example:9080/demo/tropo"
    })
    void isWhereTheGatewayListensForHttp(String host, String port, String url) {
        assertThat(address(Map.of("tandem.http.host", host, "tandem.http.port", port))
                        .resolve("/demo/tropo"))
                .as("a path on a gateway at %s, port %s", host, port)
                .isEqualTo(url);
    }

    @Test
    void isTheServersDefaultUnlessConfigured() {
        assertThat(address(Map.of()).resolve("/demo/tropo?x=1")).isEqualTo("http://localhost:9080/demo/tropo?x=1");
    }

    @ParameterizedTest
    @CsvSource({"https://me:hidden@app.example/v", "http://app.example", "//app.example/v"})
    void leavesOtherUrlsAlone(String url) {
        assertThat(address(Map.of()).resolve(url)).isEqualTo(url);
    }

    @Test
    void isNowhereWithoutHttp() {
        assertThat(address(Map.of("tandem.http.port", "-1")).resolve("/demo/tropo"))
                .as("a path alone cannot be called")
                .isEqualTo("/demo/tropo");
    }

    private static GatewayAddress address(Map<String, String> settings) {
        return new GatewayAddress(new Settings(name -> Optional.ofNullable(settings.get(name))));
    }
}
