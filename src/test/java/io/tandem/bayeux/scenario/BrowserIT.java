package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the cookie of a browser is for: sessions belong to it, and they share what it can hold open. */
class BrowserIT extends BayeuxScenarios {

    private static final String HANDSHAKE = "[" + Messages.handshake("") + "]";

    BrowserIT() {
        super(Wire.LONG_POLLING);
    }

    @Test
    @Section("15")
    void firstHandshakeSetsTheCookieAndLaterOnesDoNot() throws Exception {
        LongPollingWire wire = new LongPollingWire(server());
        HttpResponse<String> first = wire.answer(HANDSHAKE);
        assertThat(first.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .satisfies(cookie -> {
                    assertThat(cookie).matches("BAYEUX_BROWSER=[A-Za-z0-9]{16,}\\s*;.*");
                    assertThat(cookie.toLowerCase(java.util.Locale.ROOT)).contains("path=/", "httponly");
                    assertThat(cookie.toLowerCase(java.util.Locale.ROOT))
                            .as("lives as long as the browser and goes over plain HTTP too")
                            .doesNotContain("max-age", "expires", "secure", "domain");
                });
        assertThat(wire.answer(HANDSHAKE).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    @Section("15")
    void everyBrowserGetsItsOwnCookie() throws Exception {
        HttpWire one = browser(handshaken());
        HttpWire other = browser(handshaken());
        assertThat(one.cookie()).isNotEqualTo(other.cookie());
    }

    @Test
    @Section("15")
    void otherRequestsDoNotSetTheCookie() throws Exception {
        BayeuxClient client = connected();
        HttpResponse<String> response =
                browser(client).answer("[" + client.message("/service/fence", "'data':0") + "]");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    @Section("20, 8")
    void sessionIsUnknownWithAnotherCookieOrNone() throws Exception {
        BayeuxClient victim = connected();
        String own = browser(victim).cookie();
        String others = browser(connected()).cookie();
        for (String cookie : new String[] {others, "0123456789abcdef", null}) {
            BayeuxClient thief = with(cookie, victim.clientId());
            fails(thief.publish(channel(), "1"), "402::session_unknown");
            fails(thief.subscribe("/**"), "402::session_unknown");
            JsonObject connect = fails(thief.connect(), "402::session_unknown");
            assertThat(connect.getJsonObject("advice").getString("reconnect")).isEqualTo("handshake");
            fails(thief.ask("/meta/disconnect", ""), "402::session_unknown");
        }
        succeeds(with(own, victim.clientId()).publish(channel(), "1"));
        succeeds(victim.connect());
    }

    @Test
    @Section("20")
    void sessionIsUnknownOverAWebSocketOfAnotherBrowser() throws Exception {
        BayeuxClient victim = connected();
        String others = browser(connected()).cookie();
        BayeuxClient thief = keep(new BayeuxClient(
                WebSocketWire.open(server(), "Cookie", "BAYEUX_BROWSER=" + others), victim.clientId()));
        fails(thief.publish(channel(), "1"), "402::session_unknown");
        fails(thief.connect(), "402::session_unknown");
        succeeds(victim.publish(channel(), "1"));

        BayeuxClient moved = keep(new BayeuxClient(
                WebSocketWire.open(
                        server(),
                        "Cookie",
                        "a=b; BAYEUX_BROWSER=" + browser(victim).cookie()),
                victim.clientId()));
        succeeds(moved.connect());
    }

    @Test
    @Section("20, 3")
    void sessionOfAWebSocketBindsToTheFirstCookieItIsUsedWith() throws Exception {
        BayeuxClient socket = keep(new BayeuxClient(Wire.WEBSOCKET.open(server())));
        socket.handshake("");
        succeeds(socket.connect());
        String own = browser(connected()).cookie();
        String others = browser(connected()).cookie();

        succeeds(with(own, socket.clientId()).connect());
        succeeds(with(own, socket.clientId()).publish(channel(), "1"));
        fails(with(others, socket.clientId()).publish(channel(), "1"), "402::session_unknown");
        fails(with(null, socket.clientId()).publish(channel(), "1"), "402::session_unknown");
    }

    @Test
    @Section("15, 10")
    void secondSessionOfABrowserIsToldToPoll() throws Exception {
        String channel = channel();
        BayeuxClient first = connected();
        BayeuxClient second = sibling(first);
        succeeds(second.subscribe(channel));
        CompletableFuture<JsonObject> held = first.holdForSure();

        JsonObject advice = succeeds(answerOf(second.hold())).getJsonObject("advice");
        assertThat(advice.getBoolean("multiple-clients")).isTrue();
        assertThat(advice.getString("reconnect")).isEqualTo("retry");
        assertThat(advice.getInt("interval")).isEqualTo(2_000);
        assertThat(held).isNotDone();

        succeeds(connected().publish(channel, "1"));
        succeeds(answerOf(second.hold()));
        assertThat(second.wire().events().poll().getInt("data"))
                .as("with events if any")
                .isEqualTo(1);
    }

    @Test
    @Section("15")
    void anotherSessionIsHeldWhenTheFirstHasLeft() throws Exception {
        String channel = channel();
        BayeuxClient first = connected();
        BayeuxClient second = sibling(first);
        succeeds(second.subscribe(channel));
        CompletableFuture<JsonObject> held = first.holdForSure();
        assertThat(succeeds(answerOf(second.hold())).getJsonObject("advice").getBoolean("multiple-clients"))
                .isTrue();

        succeeds(first.ask("/meta/disconnect", ""));
        succeeds(answerOf(held));
        CompletableFuture<JsonObject> secondHeld = second.holdForSure();
        succeeds(connected().publish(channel, "1"));
        succeeds(answerOf(secondHeld));
        assertThat(second.nextData()).isEqualTo("1");
    }

    @Test
    @Section("15")
    void sessionsOfOneBrowserArePushedToOverWebSockets() throws Exception {
        BayeuxClient first = connected();
        CompletableFuture<JsonObject> held = first.holdForSure();
        BayeuxClient socket = keep(new BayeuxClient(WebSocketWire.open(
                server(), "Cookie", "BAYEUX_BROWSER=" + browser(first).cookie())));
        socket.handshake("");
        succeeds(socket.connect());
        CompletableFuture<JsonObject> heldToo = socket.holdForSure();
        assertThat(held).isNotDone();
        assertThat(heldToo).isNotDone();
    }

    /** Another connected session of the same browser. */
    private BayeuxClient sibling(BayeuxClient client) throws Exception {
        BayeuxClient sibling = with(browser(client).cookie(), null);
        succeeds(sibling.handshake(""));
        succeeds(sibling.connect());
        return sibling;
    }

    private BayeuxClient with(String cookie, String clientId) {
        LongPollingWire wire = new LongPollingWire(server());
        wire.cookie(cookie);
        return keep(new BayeuxClient(wire, clientId));
    }

    private static HttpWire browser(BayeuxClient client) {
        return (HttpWire) client.wire();
    }
}
