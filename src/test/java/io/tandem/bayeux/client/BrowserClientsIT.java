package io.tandem.bayeux.client;

import io.tandem.client.Browser;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** The npm packages where they belong: in a browser. Of {@code cometd} the oldest, which is a script, and the newest, a module. */
class BrowserClientsIT extends ClientScenarios {

    private static Browser browser;

    /** Before each, though there is one browser for all: an abort is reported test by test only here. */
    @BeforeEach
    void startBrowser() {
        NodePackages.require();
        if (browser == null) {
            browser = Browser.start();
        }
        // Sessions of earlier tests would count as other sessions of the same browser.
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Make> makes() {
        return Stream.of("cometd3", "cometd9", "faye").flatMap(BrowserClientsIT::overEach);
    }

    static Stream<Make> extendedMakes() {
        return makes().filter(Make::extended);
    }

    private static Stream<Make> overEach(String library) {
        return Stream.of("websocket", "long-polling", "callback-polling")
                .map(transport -> new Make(
                        library,
                        transport,
                        !library.equals("faye"),
                        (named, server, ack) -> BrowserClient.start(browser, library, named, server, ack)));
    }
}
