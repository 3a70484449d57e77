package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Browser;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.ScriptTimeoutException;

/** What a visitor's browser shows: a page with the chat library and, once started, a session. */
final class ChatPage implements AutoCloseable {

    private final Browser browser;
    private final ChatSite site;
    private int port;

    /** A browser of its own, with nothing open. */
    ChatPage(Browser browser, ChatSite site) {
        this.browser = browser;
        this.site = site;
    }

    /** How a promise was settled. */
    record Outcome(Map<?, ?> told) {

        /** Whether it is done. */
        boolean isDone() {
            return told.get("ok").equals(true);
        }

        /** Whether it failed with {@code event.error}. */
        boolean hasError() {
            return told.get("error") != null;
        }

        /** The value it is done with. */
        Object value() {
            return told.get("value");
        }

        /** The code it failed with. */
        long code() {
            return ((Number) ((Map<?, ?>) told.get("error")).get("code")).longValue();
        }
    }

    /** Opens a page that knows the gateway by its own address. */
    ChatPage open() {
        return open("/shop", site.port());
    }

    /** Opens a page that reaches the gateway by a port of this machine. */
    ChatPage open(String path, int gatewayPort) {
        port = gatewayPort;
        browser.driver().get(site.pages().page(path, gatewayPort));
        return this;
    }

    /** Opens a page of the gateway's own origin. */
    ChatPage openAtGateway() {
        port = site.port();
        browser.driver().get(site.gateway().uri("http", "/").toString());
        browser.run(ChatPages.script());
        browser.await("""
                const script = document.createElement('script');
                script.src = '/js/tandem-chat.js';
                script.onload = () => done();
                document.head.append(script);
                """);
        return this;
    }

    /** Goes to a page of the same origin where there is no chat. */
    void goElsewhere() {
        browser.driver().get(site.pages().blank());
    }

    /** Loads the page again. */
    void reload() {
        browser.driver().navigate().refresh();
    }

    /** Starts a session with these options besides the address. */
    Outcome start(String options) {
        return launch("chat.startSession({ serverUrl: 'http://localhost:" + port + "/cometd', " + options + " })");
    }

    /** Starts a session that must come to be. */
    void begin(String options) {
        Outcome outcome = start(options);
        assertThat(outcome.isDone()).as("started: %s", outcome).isTrue();
    }

    /** Restores a session. */
    Outcome restore(String options) {
        return launch("chat.restoreSession({ " + options + " })");
    }

    /** What becomes of an expression that gives a promise of a session, which is remembered. */
    Outcome launch(String expression) {
        return new Outcome((Map<?, ?>) browser.await("probe.launch(" + expression + ", done);"));
    }

    /** What becomes of a command to the session, such as {@code sendTyping()}. */
    Outcome command(String command) {
        return new Outcome((Map<?, ?>) browser.await("probe.outcome(probe.session." + command + ", done);"));
    }

    /** Gives a command that must be done, and returns its value. */
    Object succeed(String command) {
        Outcome outcome = command(command);
        assertThat(outcome.isDone()).as("%s is done: %s", command, outcome).isTrue();
        return outcome.value();
    }

    /** What an expression throws, or null. */
    Object thrownBy(String expression) {
        return browser.run("try { " + expression + "; return null; } catch (thrown) { return String(thrown); }");
    }

    /** The value of an expression. */
    Object value(String expression) {
        return browser.run("return " + expression + ";");
    }

    /** Runs statements. */
    void run(String statements, Object... arguments) {
        browser.run(statements, arguments);
    }

    /** Waits until a condition holds. */
    void until(String condition) {
        try {
            browser.await("const look = () => { if (" + condition
                    + ") { done(); } else { setTimeout(look, 20); } }; look();");
        } catch (ScriptTimeoutException late) {
            throw new AssertionError(
                    "never " + condition + " of " + value("window.probe ? JSON.stringify(probe) : document.cookie"),
                    late);
        }
    }

    /** The events of a kind that callbacks were told. */
    List<?> events(String kind) {
        return (List<?>) value("probe.log.filter((event) => event.kind === '" + kind + "')");
    }

    /** The event of a kind that callbacks were told; fails unless it is one. */
    Map<?, ?> event(String kind) {
        until("probe.count('" + kind + "') > 0");
        List<?> events = events(kind);
        assertThat(events).as("one %s", kind).hasSize(1);
        return (Map<?, ?>) events.get(0);
    }

    /** The texts that somebody of that type has written. */
    List<String> said(String type) {
        return texts("probe.said('" + type + "')");
    }

    /** The value of an expression that gives an array of texts. */
    List<String> texts(String expression) {
        return ((List<?>) value(expression)).stream().map(String.class::cast).toList();
    }

    /** How many WebSockets were made on this page. */
    long sockets() {
        return (Long) value("probe.sockets");
    }

    /** Nothing was done that the page's policy forbids, and no script has failed. */
    void assertClean() {
        assertThat(value("probe.violations")).as("violations of the policy").isEqualTo(List.of());
        assertThat(value("probe.faults")).as("scripts that failed").isEqualTo(List.of());
    }

    /** Leaves the chat if there is one, as far as it can be left. Forgets what the site keeps in the browser. */
    @Override
    public void close() {
        browser.await("""
                try {
                  probe.outcome(probe.session.leave(), done);
                } catch (over) {
                  done();
                }
                """);
        browser.driver().manage().deleteAllCookies();
    }

    @Override
    public String toString() {
        return "page with " + value("JSON.stringify(probe)");
    }
}
