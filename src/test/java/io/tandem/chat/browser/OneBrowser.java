package io.tandem.chat.browser;

import io.tandem.client.Browser;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A browser that all tests of a class share; registered as a static field. */
final class OneBrowser implements BeforeEachCallback, AfterAllCallback {

    private Browser browser;

    /** The page that it shows. */
    ChatPage page(ChatSite site) {
        return new ChatPage(browser, site);
    }

    /** The browser. */
    Browser browser() {
        return browser;
    }

    /** Before each, though there is one browser for all: an abort is reported test by test only here. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (browser == null) {
            browser = Browser.start();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
    }
}
