package io.tandem.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Browser;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser library is in the WAR, and works on a page whose policy forbids {@code eval} and scripts of other hosts. */
@ExtendWith(SharedServer.class)
class LibraryServedIT {

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

    @ParameterizedTest
    @CsvSource({"tandem-chat.js, text/javascript", "tandem-chat.mjs, text/javascript", "tandem-chat.d.ts, text/plain"})
    void isServedAsWhatItIs(String file, String type, TandemServer server) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("http", "/js/" + file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as("browsers run a module only if it is said to be one")
                .startsWith(type);
        assertThat(answer.body()).contains("startSession");
    }

    @Test
    void theScriptMakesTheGlobalThatItsElementNames(TandemServer server) {
        openPageWithScript(server);
        assertThat(browser.run("return [typeof chat, typeof myChat.startSession, typeof myChat.restoreSession]"))
                .isEqualTo(List.of("undefined", "function", "function"));
    }

    @Test
    void theModuleExportsTheSame(TandemServer server) {
        open(server);
        assertThat(
                        browser.await(
                                "import('/js/tandem-chat.mjs').then((it) => done([typeof it.startSession, typeof it.chat.restoreSession]));"))
                .isEqualTo(List.of("function", "function"));
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "true, 0"})
    void opensAWebSocketOnlyIfItMayAndFallsBackToHttp(
            boolean disableWebSockets, long expectedSockets, TandemServer server) {
        openPageWithScript(server);
        Object seen = browser.await("""
                let sockets = 0;
                let violations = 0;
                document.addEventListener('securitypolicyviolation', () => violations++);
                const Original = window.WebSocket;
                window.WebSocket = class extends Original {
                  constructor(...address) {
                    super(...address);
                    sockets++;
                  }
                };
                myChat.startSession({ serverUrl: '/nothing/', disableWebSockets: arguments[0] })
                    .fail((event) => done([sockets, violations, event.error.description]));
                """, disableWebSockets);
        assertThat(seen)
                .as("HTTP has the last word where there is no CometD server")
                .isEqualTo(List.of(expectedSockets, 0L, "the server refuses: HTTP status 404"));
    }

    private static void open(TandemServer server) {
        browser.driver().get(server.uri("http", "/").toString());
    }

    private static void openPageWithScript(TandemServer server) {
        open(server);
        browser.await("""
                const script = document.createElement('script');
                script.src = '/js/tandem-chat.js';
                script.dataset.tandemGlobal = 'myChat';
                script.onload = () => done();
                document.head.append(script);
                """);
    }
}
