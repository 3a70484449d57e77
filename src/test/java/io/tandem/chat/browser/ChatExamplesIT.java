package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Browser;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The browser library with a transport and a state storage that the page brings along. */
@ExtendWith(SharedServer.class)
class ChatExamplesIT {

    private static final String STATE = "return document.body.dataset.state";

    private static Browser browser;

    private Page page;

    /** Before each, though there is one browser for all: an abort is reported test by test only here. */
    @BeforeEach
    void openPage(TandemServer server) {
        if (browser == null) {
            browser = Browser.start();
        }
        page = Page.open(browser, server.uri("http", "/chat/examples/"));
        page.run("localStorage.clear(); sessionStorage.clear();");
        page.reload();
        untilState("idle");
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theEchoAnswers() {
        page.fill("name", "Pat");
        page.type("subject", "tea", Keys.ENTER);
        page.untilShown("log", "Echo: Hello! It is about tea, I see.");
        page.type("text", "<b>Hi</b>", Keys.ENTER);
        page.untilShown("log", "Pat: <b>Hi</b>");
        page.untilShown("typing", "Echo is typing");
        page.untilShown("log", "Echo: <b>Hi</b>");
        page.until("$('typing').textContent === ''");
    }

    @Test
    void theChatGoesOnAfterThePageWasLoadedAnew() {
        talk();
        page.reload();
        untilState("active");
        assertThat(page.texts("log", "[data-restored=true]")).containsExactly("Echo: Hello!", "Pat: one", "Echo: one");
        page.type("text", "two", Keys.ENTER);
        page.untilShown("log", "Echo: two");
    }

    @Test
    void theChatGoesOnWhereTheHistoryOfTheTabIsMissing() {
        talk();
        page.run("sessionStorage.clear()");
        page.reload();
        untilState("active");
        assertThat(page.texts("log", "[data-restored=true]"))
                .as("the transport was asked for what was said, all of it once")
                .containsExactly("Echo: Hello!", "Pat: one", "Echo: one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "agent"})
    void theStateIsErasedWhenTheChatIsOver(String who) {
        talk();
        page.reload();
        untilState("active");
        if (who.equals("visitor")) {
            page.click("leave");
        } else {
            page.type("text", "bye", Keys.ENTER);
        }
        untilState("ended");
        page.untilShown("log", who.equals("visitor") ? "You have left." : "The agent has ended the chat.");
        assertThat(page.run("return [localStorage.length, sessionStorage.length]"))
                .as("what is left in the storages")
                .isEqualTo(List.of(0L, 0L));
        page.reload();
        assertThat(page.run(STATE)).as("there is nothing to come back to").isEqualTo("idle");
    }

    @Test
    void theCodeThatRunsIsShown() {
        for (String file : List.of("echo-transport.js", "local-storage.js", "example.js")) {
            page.until("document.querySelector('[data-source=\"" + file + "\"]').textContent !== ''");
        }
        assertThat(browser.driver().findElements(By.tagName("pre")))
                .extracting(listing -> listing.getText().contains("export ")
                        || listing.getText().contains("restoreSession"))
                .containsExactly(true, true, true);
    }

    @Test
    void fitsATelephone() {
        page.resize(390, 844);
        talk();
        assertThat(page.run("return document.documentElement.scrollWidth"))
                .as("width of all there is, in pixels")
                .isEqualTo(390L);
        page.resize(0, 0);
    }

    private void talk() {
        page.fill("name", "Pat");
        page.click("begin");
        page.untilShown("log", "Echo: Hello!");
        page.type("text", "one", Keys.ENTER);
        page.untilShown("log", "Echo: one");
    }

    private void untilState(String state) {
        page.until("document.body.dataset.state === '" + state + "'");
    }
}
