package io.tandem.tropo.launch;

import static io.tandem.tropo.launch.Rig.FORM;
import static io.tandem.tropo.launch.Rig.JSON;
import static io.tandem.tropo.launch.Rig.SESSION;
import static io.tandem.tropo.launch.Rig.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.wiring.Wiring;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and methods, and what HTTP has to say besides the body. */
class SessionsServletTest {

    private static final String LAUNCH = "action=create&token=" + TOKEN;

    private final Rig rig = new Rig();
    private final SessionsServlet servlet =
            new Wiring(rig.launches, rig.signals, new Settings(name -> Optional.empty())).make(SessionsServlet.class);

    @ParameterizedTest
    @ValueSource(strings = {"/sessions", "/sessions/"})
    void launchesByGet(String path) throws IOException {
        FakeExchange exchange = serve(new FakeExchange("GET", path, LAUNCH, ""));

        assertThat(exchange.status).isEqualTo(200);
        assertThat(exchange.written())
                .startsWith("<session><success>true</success>")
                .contains(SESSION);
        assertThat(exchange.headers)
                .as("kept by no cache, open to no page")
                .isEqualTo(Map.of(
                        "Cache-Control",
                        "no-store",
                        "Content-Type",
                        "text/xml;charset=UTF-8",
                        "Content-Length",
                        String.valueOf(exchange.written().length())));
        assertThat(exchange.completions).as("ended once").isEqualTo(1);
    }

    @Test
    void launchesByPost() throws IOException {
        FakeExchange exchange = new FakeExchange("POST", "/sessions", "action=create", "token=" + TOKEN + "&n=v");
        exchange.sent.put("Content-Type", FORM);
        exchange.sent.put("Accept", JSON);
        serve(exchange);

        assertThat(exchange.written()).as("by Accept").startsWith("{\"success\":true");
        assertThat(rig.launched)
                .as("body and query")
                .containsExactly(Map.of("action", "create", "token", TOKEN, "n", "v"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions/" + SESSION + "/signals",
                "/sessions/" + SESSION + "/signals/",
                "/" + SESSION + "/signals"
            })
    void signalsAlsoAsTheLibraryDoesThatLeavesAPartOut(String path) throws IOException {
        FakeExchange exchange = serve(new FakeExchange("GET", path, "action=signal&value=x", ""));

        assertThat(exchange.written()).isEqualTo("<signal><status>QUEUED</status></signal>");
        assertThat(rig.signalled).as("the session of the address").containsExactly(SESSION + " x");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "/",
                "/session",
                "/sessions/" + SESSION,
                "/sessions//signals",
                "/sessions/a/b/signals",
                "/x/sessions"
            })
    void whatIsNotThereIsNotFound(String path) throws IOException {
        FakeExchange exchange = serve(new FakeExchange("GET", path, LAUNCH, ""));

        assertThat(exchange.status).isEqualTo(404);
        assertThat(rig.launched).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "get"})
    void onlyGetAndPostDoAnything(String method) throws IOException {
        FakeExchange launch = serve(new FakeExchange(method, "/sessions", LAUNCH, ""));
        FakeExchange signal =
                serve(new FakeExchange(method, "/sessions/" + SESSION + "/signals", "action=signal&value=x", ""));

        assertThat(launch.status).as("launch").isEqualTo(405);
        assertThat(signal.status).as("signal").isEqualTo(405);
        assertThat(launch.headers)
                .as("and no page of another origin is told that it may")
                .isEqualTo(Map.of("Allow", "GET, POST"));
        assertThat(launch.written()).as("body").isEmpty();
        assertThat(rig.launched).as("sessions").isEmpty();
        assertThat(rig.signalled).as("signals").isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() throws IOException {
        FakeExchange exchange =
                new FakeExchange("POST", "/sessions", null, "token=" + TOKEN + "&n=" + "x".repeat(65_536));
        exchange.sent.put("Content-Type", FORM);
        serve(exchange);

        assertThat(exchange.status).isEqualTo(413);
        assertThat(exchange.written()).as("in the client's form").isEqualTo("success=false&reason=TOO+LARGE");
        assertThat(rig.launched).isEmpty();
    }

    private FakeExchange serve(FakeExchange exchange) throws IOException {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }
}
