package io.tandem.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.session.websocket.OriginPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages' requests get through to Bayeux, and what their browsers are told. */
class CrossOriginFilterTest {

    private static final String ALLOWED = "https://desk.example.com";
    private static final String FOREIGN = "https://evil.example.com";
    private static final Map<String, String> NOTHING_ALLOWED = Map.of("Vary", "Origin");

    private final Map<String, String> request = new HashMap<>(Map.of("Host", "localhost:9080"));
    private final Map<String, String> response = new TreeMap<>();
    private final StringWriter body = new StringWriter();
    private String method = "POST";
    private int status = 200;
    private boolean processed;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"http://localhost:9080", "HTTP://LOCALHOST:9080"})
    void whatComesFromNoOtherOriginPassesUntouched(String origin) throws Exception {
        request.put("Origin", origin);

        send();

        assertThat(processed).as("processed").isTrue();
        assertThat(response)
                .as("nothing but that the answer depends on the origin")
                .isEqualTo(NOTHING_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET"})
    void anAllowedOriginIsToldSoByItsName(String sent) throws Exception {
        method = sent;
        request.put("Origin", ALLOWED);

        send();

        assertThat(processed).as("processed").isTrue();
        assertThat(response)
                .isEqualTo(Map.of(
                        "Vary",
                        "Origin",
                        "Access-Control-Allow-Origin",
                        ALLOWED,
                        "Access-Control-Allow-Credentials",
                        "true"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site,  https://desk.example.com/visit?x=1, true",
                "cross-site,  https://evil.example.com/,          false",
                "same-site,   https://evil.example.com/,          false",
                "cross-site,  -,                                  false",
                "cross-site,  not an address,                     false",
                "same-origin, -,                                  true",
                "none,        -,                                  true",
                "-,           https://evil.example.com/,          true",
            })
    void aScriptIsJudgedByTheSiteThatAsksForIt(String site, String page, boolean allowed) throws Exception {
        method = "GET";
        request.put("Sec-Fetch-Site", site);
        request.put("Referer", page);

        send();

        assertThat(processed).as("processed").isEqualTo(allowed);
        assertThat(status).as("status").isEqualTo(allowed ? 200 : 403);
    }

    @Test
    void aPreflightIsAnsweredHere() throws Exception {
        method = "OPTIONS";
        request.put("Origin", ALLOWED);
        request.put("Access-Control-Request-Method", "POST");

        send();

        assertThat(processed).as("processed").isFalse();
        assertThat(status).as("status").isEqualTo(200);
        assertThat(body.toString()).as("body").isEmpty();
        assertThat(response)
                .isEqualTo(Map.of(
                        "Vary",
                        "Origin",
                        "Access-Control-Allow-Origin",
                        ALLOWED,
                        "Access-Control-Allow-Credentials",
                        "true",
                        "Access-Control-Allow-Methods",
                        "POST, GET",
                        "Access-Control-Allow-Headers",
                        "Content-Type",
                        "Access-Control-Max-Age",
                        "3600"));
    }

    @Test
    void whatIsNoPreflightIsLeftToTheProtocol() throws Exception {
        method = "OPTIONS";
        request.put("Origin", ALLOWED);

        send();

        assertThat(processed).as("OPTIONS that announce no request").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,    https://evil.example.com",
        "GET,     https://evil.example.com",
        "OPTIONS, https://evil.example.com",
        "POST,    null",
        "POST,    http://desk.example.com",
        "POST,    https://desk.example.com.evil.example",
        "POST,    http://localhost",
        "POST,    https://localhost:9080"
    })
    void aForbiddenOriginIsNeitherProcessedNorToldAnything(String sent, String origin) throws Exception {
        method = sent;
        request.put("Origin", origin);
        request.put("Access-Control-Request-Method", "POST");

        send();

        assertThat(processed).as("processed").isFalse();
        assertThat(status).as("status").isEqualTo(403);
        assertThat(body.toString())
                .as("body")
                .contains("tandem.allowed-origins")
                .doesNotContain(origin);
        assertThat(response)
                .as("nothing that a browser takes for permission")
                .isEqualTo(Map.of("Vary", "Origin", "Content-Type", "text/plain;charset=UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "WebSocket", "h2c, websocket"})
    void aWebSocketHandshakePassesToWhereAllAreChecked(String upgrade) throws Exception {
        method = "GET";
        request.put("Origin", FOREIGN);
        request.put("Upgrade", upgrade);

        send();

        assertThat(processed).as("passed on").isTrue();
        assertThat(response).as("untouched").isEmpty();
    }

    @Test
    void anotherUpgradeIsNoWayRound() throws Exception {
        request.put("Origin", FOREIGN);
        request.put("Upgrade", "h2c");

        send();

        assertThat(processed).as("processed").isFalse();
        assertThat(status).as("status").isEqualTo(403);
    }

    private void send() throws Exception {
        Settings settings =
                new Settings(name -> name.equals("tandem.allowed-origins") ? Optional.of(ALLOWED) : Optional.empty());
        new CrossOriginFilter(new OriginPolicy(settings))
                .doFilter(
                        fake(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
                            case "getHeader" -> request.get(arguments[0]);
                            case "getMethod" -> method;
                            case "getScheme" -> "http";
                            default -> throw new UnsupportedOperationException(called.getName());
                        }),
                        fake(HttpServletResponse.class, (proxy, called, arguments) -> {
                            switch (called.getName()) {
                                case "addHeader", "setHeader" ->
                                    response.put((String) arguments[0], (String) arguments[1]);
                                case "setContentType" -> response.put("Content-Type", (String) arguments[0]);
                                case "setStatus" -> status = (int) arguments[0];
                                case "getWriter" -> {
                                    return new PrintWriter(body);
                                }
                                default -> throw new UnsupportedOperationException(called.getName());
                            }
                            return null;
                        }),
                        (passed, answer) -> processed = true);
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }
}
