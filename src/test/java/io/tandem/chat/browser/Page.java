package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Browser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A page as its user handles it: elements are named by their ids. */
final class Page {

    /** More than there are on the page to stop at. */
    private static final int MOST_TABS = 60;

    private final Browser browser;

    private Page(Browser browser) {
        this.browser = browser;
    }

    /** Opens a page. */
    static Page open(Browser browser, URI address) {
        browser.driver().get(address.toString());
        return new Page(browser);
    }

    /** Loads it anew. */
    void reload() {
        browser.driver().navigate().refresh();
    }

    /** Gives it the width and height of a telephone's screen, in pixels; zeros give it those of the window again. */
    void resize(int width, int height) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width > 0));
    }

    /** Waits until a condition in JavaScript holds; {@code $} gives the element of an id. Fails after a while. */
    void until(String condition) {
        browser.await("""
                const $ = (id) => document.getElementById(id);
                const holds = () => (%s) && (done(), true);
                if (!holds()) {
                  const observer = new MutationObserver(() => holds() && observer.disconnect());
                  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                }
                """.formatted(condition));
    }

    /** Waits until an element says of itself that it is in a state. */
    void until(String id, String attribute, String value) {
        until("$('" + id + "').dataset." + attribute + " === '" + value + "'");
    }

    /** Waits until an element shows a text among others. */
    void untilShown(String id, String text) {
        browser.await("""
                const shown = document.getElementById(arguments[0]);
                const holds = () => shown.textContent.includes(arguments[1]) && (done(), true);
                if (!holds()) {
                  const observer = new MutationObserver(() => holds() && observer.disconnect());
                  observer.observe(shown, { subtree: true, childList: true, characterData: true });
                }
                """, id, text);
    }

    /** Clicks. */
    void click(String id) {
        find(id).click();
    }

    /** Types into a field, after what is in there. */
    void type(String id, CharSequence... keys) {
        find(id).sendKeys(keys);
    }

    /** Types into a field instead of what is in there. */
    void fill(String id, String text) {
        find(id).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /** Goes from stop to stop by the Tab key until an element has the focus, which must be seen, and presses keys there. */
    void press(String id, CharSequence... keys) {
        for (int tabs = 0; !id.equals(focused().getDomAttribute("id")); tabs++) {
            assertThat(tabs).as("%s can be reached by the Tab key", id).isLessThan(MOST_TABS);
            focused().sendKeys(Keys.TAB);
        }
        assertThat(focused().getCssValue("outline-style"))
                .as("the focus on %s is seen", id)
                .isNotEqualTo("none");
        focused().sendKeys(keys);
    }

    /** What each entry shows, in order, of those that a selector finds in an element. */
    List<String> texts(String id, String selector) {
        return find(id).findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What a script returns. */
    Object run(String script, Object... arguments) {
        return browser.run(script, arguments);
    }

    /** An element. */
    WebElement find(String id) {
        return browser.driver().findElement(By.id(id));
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}
