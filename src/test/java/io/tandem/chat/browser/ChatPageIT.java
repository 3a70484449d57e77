package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Browser;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A visitor and an agent talk to each other on the page that is there to try it. */
@ExtendWith(SharedServer.class)
class ChatPageIT {

    private static final String MARKUP = "<img src=x onerror='document.title=1'>";

    private static Browser browser;

    private Page page;

    /** Before each, though there is one browser for all: an abort is reported test by test only here. */
    @BeforeEach
    void openPage(TandemServer server) {
        if (browser == null) {
            browser = Browser.start();
        }
        page = Page.open(browser, server.uri("http", "/chat/"));
        page.resize(0, 0);
        page.until("visitor", "state", "idle");
    }

    /** Nobody is left waiting or logged in, whatever became of the test. */
    @AfterEach
    void leave() {
        if (page != null) {
            Talk.leave(page, page);
            page.run("sessionStorage.clear()");
        }
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void visitorAndAgentTalkUntilTheAgentLeaves(boolean withoutWebSockets) {
        Talk.play(page, page, withoutWebSockets);
    }

    @Test
    void theBotAnswersWhatTheVisitorWrites() {
        page.find("visitor-service").findElement(By.cssSelector("[value=bot]")).click();
        page.click("visitor-begin");
        page.until("visitor", "state", "waiting");
        page.type("visitor-text", "Hello");
        page.type("visitor-text", Keys.ENTER);
        page.untilShown("visitor-log", "Welcome to the demo of Tandem.");
    }

    @Test
    void bothComeBackAfterThePageWasLoadedAnew() {
        talk("Pat");
        page.type("visitor-text", "before", Keys.ENTER);
        page.untilShown("agent-log", "before");
        List<String> visitors = page.texts("visitor-log", ".entry");

        page.reload();
        page.until("visitor", "state", "talking");
        assertThat(page.texts("visitor-log", ".entry[data-earlier]"))
                .as("what was said stands there again, in its order")
                .isEqualTo(visitors);
        page.untilShown("visitor-log", "the chat goes on");
        page.untilShown("agent-state", "log in again");
        page.click("agent-enter");
        page.until("agent", "contact", "STARTED");
        page.untilShown("agent-log", "before");
        page.type("agent-text", "and after", Keys.ENTER);
        page.untilShown("visitor-log", "and after");
        page.type("visitor-text", "indeed", Keys.ENTER);
        page.untilShown("agent-log", "indeed");
    }

    @Test
    void whoIsLoggedInElsewhereIsAskedBeforeTheSessionIsTakenOver() {
        talk("Pat");
        page.run("sessionStorage.removeItem('tandem.demo.agent')");
        page.reload();
        page.click("agent-enter");
        page.until("!$('agent-takeover').hidden");
        page.click("agent-takeover-no");
        assertThat(page.find("agent-takeover").isDisplayed()).isFalse();
        page.click("agent-enter");
        page.until("!$('agent-takeover').hidden");
        page.click("agent-takeover-yes");
        page.until("agent", "contact", "STARTED");
        assertThat(page.find("agent-customer").getText())
                .as("the chat came along")
                .isEqualTo("Pat");
    }

    @Test
    void aWrongPasswordIsNotEnough() {
        page.fill("agent-password", "10");
        page.click("agent-enter");
        page.untilShown("agent-error", "wrong password");
        assertThat(page.find("agent-desk").isDisplayed()).isFalse();
    }

    @Test
    void whatPeopleWriteIsShownAsText() {
        talk(MARKUP);
        page.type("visitor-text", MARKUP);
        page.untilShown("agent-typing", MARKUP);
        page.type("visitor-text", Keys.ENTER);
        page.untilShown("agent-log", MARKUP);
        page.type("agent-text", MARKUP, Keys.ENTER);
        page.untilShown("visitor-log", MARKUP);
        assertThat(page.find("agent-customer").getText()).isEqualTo(MARKUP);
        assertThat(page.texts("visitor-log", ".text")).endsWith(MARKUP, MARKUP);
        assertThat(page.run("return document.images.length")).as("images").isEqualTo(0L);
    }

    @Test
    void onlyWebAddressesAreSentAsLinks() {
        talk("Pat");
        page.type("visitor-text", "javascript:alert(1)");
        page.click("visitor-send-link");
        page.untilShown("visitor-error", "http://");
        page.fill("visitor-text", "https://example.com/?a=<b>");
        page.click("visitor-send-link");
        page.until("$('agent-log').querySelector('a') !== null");
        assertThat(page.run("const link = document.querySelector('#agent-log a'); return [link.protocol, link.rel]"))
                .isEqualTo(List.of("https:", "noopener noreferrer"));
        assertThat(page.find("visitor-error").getText()).as("the error is gone").isEmpty();
    }

    @Test
    void theKeyboardIsEnough() {
        page.press("agent-id", Keys.ENTER);
        page.until("agent", "state", "NOT_READY");
        page.press("agent-ready", Keys.SPACE);
        page.until("agent", "state", "READY");
        page.press("visitor-name", Keys.ENTER);
        page.until("agent", "contact", "ALERTING");
        page.press("agent-accept", Keys.ENTER);
        page.until("agent", "contact", "STARTED");
        page.press("agent-text", "Hello", Keys.ENTER);
        page.untilShown("visitor-log", "Hello");
        page.press("visitor-text", "two", Keys.chord(Keys.SHIFT, Keys.ENTER), "lines", Keys.ENTER);
        page.untilShown("agent-log", "two\nlines");
        page.press("agent-leave", Keys.SPACE);
        page.until("visitor", "state", "ended");
        page.press("agent-complete", Keys.SPACE);
        page.until("agent", "contact", "NONE");
        page.press("visitor-again", Keys.ENTER);
        page.until("visitor", "state", "idle");
        page.press("agent-logout", Keys.ENTER);
        page.until("agent", "state", "out");
    }

    @Test
    void fitsATelephone() {
        page.resize(390, 844);
        talk("Pat");
        page.type("visitor-text", "a".repeat(300), Keys.ENTER);
        page.untilShown("agent-log", "aaa");
        assertThat(page.run("return document.documentElement.scrollWidth"))
                .as("width of all there is, in pixels")
                .isEqualTo(390L);
        assertThat(page.find("agent").getLocation().getY())
                .as("the sides stand one below the other")
                .isGreaterThan(page.find("visitor").getLocation().getY());
        assertThat(page.run("return [...document.querySelectorAll('button')]"
                        + ".filter((it) => it.offsetHeight > 0 && it.offsetHeight < 44).map((it) => it.id)"))
                .as("buttons that are too low for a finger")
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "agent"})
    void oneSideCanBeShownAlone(String side, TandemServer server) {
        page = Page.open(browser, server.uri("http", "/chat/?show=" + side));
        page.until("document.body.dataset.panes === '1'");
        String other = side.equals("visitor") ? "agent" : "visitor";
        assertThat(page.find(side).isDisplayed()).isTrue();
        assertThat(page.find(other).isDisplayed()).isFalse();
    }

    @Test
    void theStartPageAndTheBannerLeadHere(TandemServer server) {
        assertThat(server.output()).contains("chat       " + server.uri("http", "/chat/"));
        Page.open(browser, server.uri("http", "/"));
        browser.driver().findElement(By.linkText("/chat/")).click();
        page.until("visitor", "state", "idle");
    }

    /** Brings a visitor of that name and the agent together. */
    private void talk(String visitor) {
        Talk.beReady(page);
        page.fill("visitor-name", visitor);
        page.click("visitor-begin");
        page.until("agent", "contact", "ALERTING");
        page.click("agent-accept");
        page.until("visitor", "state", "talking");
        page.until("agent", "contact", "STARTED");
    }
}
