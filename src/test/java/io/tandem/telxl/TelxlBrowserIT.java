package io.tandem.telxl;

import static io.tandem.telxl.Messages.BLACK;
import static io.tandem.telxl.Messages.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Browser;
import io.tandem.client.WebSocketClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Mode web where it belongs: in a browser, on a page whose policy forbids {@code eval} (spec 9). */
@ExtendWith(SharedServer.class)
class TelxlBrowserIT {

    private static Browser browser;

    /** Before each, though there is one browser for all: an abort is reported test by test only here. */
    @BeforeEach
    void startBrowser() {
        if (browser == null) {
            browser = Browser.start();
        }
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void thePageForbidsEval(TandemServer server) {
        openPageWithClient(server);
        Object outcome = browser.await(
                "setTimeout(() => { try { eval('1'); done('evaluated'); } catch (refused) { done(refused.name); } }, 0);");
        assertThat(outcome).isEqualTo("EvalError");
    }

    @Test
    void dispatchesStatementsToHandlersWithoutEval(TandemServer server) {
        openPageWithClient(server);
        Object seen = browser.await("""
                const seen = [];
                const connection = cc4webClient.connect({
                  user: 'Mr Black', pass: 'Mr Black', agentId: 7,
                  handlers: {
                    session_start_result(event) {
                      seen.push(event.event_type + ' ' + event.result_code + ' ' + event.authority_id);
                      connection.send({ command_type: 'session_ping' });
                    },
                    session_pong(event) {
                      seen.push(event.event_type);
                      connection.end('</script>\\u2028"done"');
                    },
                    session_end_result(event) {
                      seen.push(event.event_type + ' ' + event.reason);
                    }
                  },
                  lost(code, reason) {
                    seen.push('lost ' + code + ' ' + reason);
                    done(seen);
                  }
                });
                """);
        assertThat(seen)
                .isEqualTo(List.of(
                        "session_start_result 200 7",
                        "session_pong",
                        "session_end_result </script>\u2028\"done\"",
                        "lost 1000 session ended"));
    }

    @Test
    void callsTheHandlersOfTheGlobalObjectUnlessOthersAreGiven(TandemServer server) {
        openPageWithClient(server);
        Object seen = browser.await("""
                window.cc4web = { session_start_result(event) { done([this === window.cc4web, event.result_text]); } };
                cc4webClient.connect({ user: 'Mr Black', pass: 'Mr Black', configId: 2 });
                """);
        assertThat((List<?>) seen).hasSize(2).first().isEqualTo(true);
        assertThat(((List<?>) seen).get(1).toString()).contains("The configuration is not associated with the user.");
    }

    @Test
    void readsAStatementOfTheGatewayAsNameAndArgument(TandemServer server) throws Exception {
        openPageWithClient(server);
        Object call = browser.run("return cc4webClient.parse(arguments[0], 'cc4web');", statement(server, "a);(b"));
        assertThat(call).isInstanceOf(Map.class);
        assertThat(((Map<?, ?>) call).get("type")).isEqualTo("session_end_result");
        assertThat(((Map<?, ?>) ((Map<?, ?>) call).get("event")).get("reason")).isEqualTo("a);(b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alert(1);",
                "window.alert({});",
                "cc4web.session_pong",
                "cc4web.session_pong();",
                "cc4web.session_pong({})",
                "cc4web.session_pong(alert(1));",
                "cc4web.session_pong({});alert(1);",
                "cc4web.session_pong({}, alert(1));",
                "cc4web.session_pong({a: 1});",
                "cc4web.a.b({});",
                "cc4web['session_pong']({});",
                "cc4web.toString({});",
                " cc4web.session_pong({});",
                "{\"event\":{\"event_type\":\"session_pong\"}}"
            })
    void takesNothingElseForAStatement(String text, TandemServer server) {
        openPageWithClient(server);
        assertThat(browser.run("return cc4webClient.parse(arguments[0], 'cc4web');", text))
                .isNull();
    }

    @Test
    void callsNoHandlerForWhatNobodyHandles(TandemServer server) {
        openPageWithClient(server);
        Object called = browser.run("""
                const called = [];
                const real = window.WebSocket;
                let socket = null;
                window.WebSocket = function () { socket = this; };
                // Called as a handler, without new, its constructor would throw.
                class Desk { session_pong(event) { called.push(event.event_type); } }
                const handlers = new Desk();
                handlers.not_a_function = 1;
                try {
                  cc4webClient.connect({ handlers: handlers });
                } finally {
                  window.WebSocket = real;
                }
                for (const name of ['constructor', 'toString', 'valueOf', '__proto__', '__defineGetter__',
                    'not_a_function', 'op_status', 'session_pong']) {
                  socket.onmessage({ data: 'cc4web.' + name + '({"event_type":"' + name + '"});' });
                  socket.onmessage({ data: 'other.' + name + '({"event_type":"' + name + '"});' });
                }
                return called;
                """);
        assertThat(called)
                .as("neither other objects nor what every object inherits is called")
                .isEqualTo(List.of("session_pong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>window.broken = true</script>",
                "<!--<script>",
                "\"});window.broken = true;({\"",
                "\\\"});window.broken = true;//",
                "${window.broken = true}`'",
                "line\u2028and\u2029paragraph\r\n"
            })
    void aStatementIsSafeToEvaluateAndToEmbedInAPageAllTheSame(String reason, TandemServer server) throws Exception {
        String statement = statement(server, reason);
        browser.driver().get("about:blank");
        Object seen = browser.run("""
                const seen = [];
                window.broken = false;
                window.cc4web = { session_end_result(event) { seen.push(event.reason); } };
                (0, eval)(arguments[0]);
                document.write('<script>' + arguments[0] + '</script>');
                document.close();
                return [seen, window.broken];
                """, statement);
        assertThat(seen)
                .as("once evaluated and once embedded, and nothing else was run")
                .isEqualTo(List.of(List.of(reason, reason), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "web"})
    void theTryOutPageStartsPingsAndEndsASession(String mode, TandemServer server) {
        open(server);
        browser.driver()
                .findElement(By.cssSelector(
                        "select[name=mode] option:" + (mode.equals("api") ? "first" : "last") + "-child"))
                .click();
        browser.driver().findElement(By.id("connect")).click();
        String web = mode.equals("web") ? "cc4web." : "";
        assertThat(shown("\"result_code\":200"))
                .contains("session_start_result")
                .contains(web)
                .as("the password is not shown")
                .contains("\"pass\":\"***\"");
        browser.driver().findElement(By.id("send")).click();
        shown("session_pong");
        browser.driver().findElement(By.id("end")).click();
        assertThat(shown("closed with code 1000: session ended")).contains("session_end_result", "tried it");
        assertThat(browser.driver().findElement(By.id("connect")).isEnabled())
                .as("another session can be started")
                .isTrue();
    }

    @Test
    void theTryOutPageHidesAPasswordWithQuotesToo(TandemServer server) {
        open(server);
        browser.run("document.querySelector('[name=pass]').value = 'first\"last';");
        browser.driver().findElement(By.id("connect")).click();
        assertThat(shown("Incorrect credentials supplied"))
                .doesNotContain("first")
                .doesNotContain("last");
    }

    /** Everything the try-out page has listed, as soon as it contains a text. */
    private static String shown(String text) {
        return (String) browser.await("""
                const frames = document.getElementById('frames');
                const report = () => frames.textContent.includes(arguments[0]) && (done(frames.textContent), true);
                if (!report()) {
                  const observer = new MutationObserver(() => report() && observer.disconnect());
                  observer.observe(frames, { childList: true });
                }
                """, text);
    }

    private static void open(TandemServer server) {
        browser.driver().get(server.uri("http", "/").toString());
    }

    private static void openPageWithClient(TandemServer server) {
        open(server);
        browser.await("""
                const script = document.createElement('script');
                script.src = '/js/cc4web.js';
                script.onload = () => done();
                document.head.append(script);
                """);
    }

    /** What the gateway sends in mode web at the end of a session with this reason. */
    private static String statement(TandemServer server, String reason) throws InterruptedException {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", "/telxl/web"))) {
            client.send(start(BLACK + ",'agent_id':7")).next();
            String quoted = Json.createValue(reason).toString();
            return client.send("{\"command\":{\"command_type\":\"session_end\",\"reason\":" + quoted + "}}")
                    .next();
        }
    }
}
