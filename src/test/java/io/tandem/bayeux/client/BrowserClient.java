package io.tandem.bayeux.client;

import io.tandem.client.Browser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.openqa.selenium.WindowType;

/** A client in a page of a real browser: {@code src/test/js/bayeux-clients/browser.mjs}. */
final class BrowserClient extends ForeignClient {

    /** A page of the gateway without a script or a policy of its own. */
    private static final String PAGE = "/health/live";

    private final Browser browser;
    private final ScriptServer scripts;
    private final String window;

    private BrowserClient(Browser browser) throws IOException {
        this.browser = browser;
        this.scripts = new ScriptServer(this::tell);
        this.window = browser.driver().switchTo().newWindow(WindowType.TAB).getWindowHandle();
    }

    /** Starts one in a tab of its own; {@code library} as it is called in the package file. */
    static ForeignClient start(Browser browser, String library, String transport, URI server, boolean ack) {
        try {
            BrowserClient client = new BrowserClient(browser);
            client.load(library, transport, server, ack);
            return client;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    void order(String order, JsonObject fields) {
        browser.driver().switchTo().window(window);
        browser.run("window.application[arguments[0]](JSON.parse(arguments[1]));", order, fields.toString());
    }

    @Override
    public void close() {
        browser.driver().switchTo().window(window).close();
        browser.driver()
                .switchTo()
                .window(browser.driver().getWindowHandles().iterator().next());
        scripts.close();
    }

    private void load(String library, String transport, URI server, boolean ack) {
        browser.driver().get(server.resolve(PAGE).toString());
        Object loaded = browser.await(
                "import(arguments[0]).then((page) => page.start(...[...arguments].slice(1, 5)))"
                        + ".then(() => done('loaded'), (failure) => done(String(failure)));",
                scripts.uri("browser.mjs").toString(),
                library,
                transport,
                server.toString(),
                ack);
        if (!loaded.equals("loaded")) {
            close();
            throw new AssertionError(library + " cannot be loaded: " + loaded);
        }
    }
}
