package io.tandem.bayeux.option;

import static io.tandem.bayeux.option.Transport.CALLBACK_POLLING;
import static io.tandem.bayeux.option.Transport.LONG_POLLING;
import static io.tandem.bayeux.option.Transport.WEBSOCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.config.SettingException;
import io.tandem.config.Settings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {

    private static Arguments option(
            String name, Function<Options, Object> value, Object byDefault, String text, Object read) {
        return arguments(name, value, byDefault, text, read);
    }

    private static Arguments narrowed(
            String name, Function<TransportOptions, Object> value, Object byDefault, String text, Object read) {
        return arguments(name, value, byDefault, text, read);
    }

    static Stream<Arguments> options() {
        Optional<Object> none = Optional.empty();
        OptionalInt noNumber = OptionalInt.empty();
        return Stream.of(
                option(
                        "allowedTransports",
                        Options::allowedTransports,
                        List.of(WEBSOCKET, LONG_POLLING, CALLBACK_POLLING),
                        "long-polling, websocket,long-polling",
                        List.of(LONG_POLLING, WEBSOCKET)),
                option("broadcastToPublisher", Options::broadcastToPublisher, true, "false", false),
                option("validateMessageFields", Options::validateMessageFields, true, "false", false),
                option(
                        "duplicateMetaConnectHttpResponseCode",
                        Options::duplicateMetaConnectHttpResponseCode,
                        500,
                        "408",
                        408),
                option("sweepPeriod", Options::sweepPeriod, millis(997), "100", millis(100)),
                option("timestamp", Options::timestamp, false, "true", true),
                option("maxSessionsPerBrowser", of -> of.browser().maxSessions(), OptionalInt.of(1), "-1", noNumber),
                option(
                        "http2MaxSessionsPerBrowser",
                        of -> of.browser().http2MaxSessions(),
                        noNumber,
                        "0",
                        OptionalInt.of(0)),
                option(
                        "multiSessionInterval",
                        of -> of.browser().multiSessionInterval(),
                        Optional.of(millis(2_000)),
                        "-1",
                        none),
                option(
                        "multiSessionInterval",
                        of -> of.browser().multiSessionInterval(),
                        Optional.of(millis(2_000)),
                        "0",
                        none),
                option("trustClientSession", of -> of.browser().trustClientSession(), false, "true", true),
                option("browserCookieName", of -> cookie(of).name(), "BAYEUX_BROWSER", "B", "B"),
                option("browserCookiePath", of -> cookie(of).path(), "/", "/cometd", "/cometd"),
                option(
                        "browserCookieDomain",
                        of -> cookie(of).domain(),
                        none,
                        "example.com",
                        Optional.of("example.com")),
                option(
                        "browserCookieMaxAge",
                        of -> cookie(of).maxAge(),
                        none,
                        "60",
                        Optional.of(Duration.ofSeconds(60))),
                option("browserCookieSecure", of -> cookie(of).secure(), false, "true", true),
                option("browserCookieHttpOnly", of -> cookie(of).httpOnly(), true, "false", false),
                option("browserCookieSameSite", of -> cookie(of).sameSite(), none, "None", Optional.of("None")),
                option("browserCookiePartitioned", of -> cookie(of).partitioned(), false, "true", true),
                option("callbackParameter", of -> of.callback().parameter(), "jsonp", "callback", "callback"),
                option("callbackParameterMaxLength", of -> of.callback().maxLength(), 64, "128", 128),
                option("ws.protocol", of -> of.webSocket().protocol(), none, "bayeux", Optional.of("bayeux")),
                option("ws.messagesPerFrame", of -> of.webSocket().messagesPerFrame(), 64, "10", 10),
                option("ws.idleTimeout", of -> of.webSocket().idleTimeout(), Optional.of(millis(300_000)), "-1", none),
                option(
                        "ws.requireHandshakePerConnection",
                        of -> of.webSocket().requireHandshakePerConnection(),
                        false,
                        "true",
                        true),
                option(
                        "activity.maxInactivity",
                        of -> of.activity().maxInactivity(),
                        none,
                        "60000",
                        Optional.of(millis(60_000))),
                option(
                        "activity.mode",
                        of -> of.activity().mode(),
                        ActivityMode.CLIENT,
                        "client_server",
                        ActivityMode.CLIENT_SERVER),
                option("maxMessages", of -> of.limits().maxMessages(), 1_000, "5", 5),
                option("maxSubscriptions", of -> of.limits().maxSubscriptions(), 1_000, "5", 5),
                option("maxChannels", of -> of.limits().maxChannels(), 100_000, "5", 5),
                option("maxSessions", of -> of.limits().maxSessions(), 50_000, "5", 5),
                option("maxQueue", of -> of.limits().maxQueue(), 10_000, "5", 5),
                option(
                        "handshakesPerAddress",
                        of -> of.limits().handshakesPerAddress(),
                        OptionalInt.of(6_000),
                        "-1",
                        noNumber));
    }

    @ParameterizedTest(name = "{0} = {3}")
    @MethodSource("options")
    void eachOptionHasItsDefaultAndItsForm(
            String name, Function<Options, Object> value, Object byDefault, String text, Object read) {
        assertThat(value.apply(with(Map.of()))).as("default of %s", name).isEqualTo(byDefault);
        assertThat(value.apply(with(Map.of("tandem.bayeux." + name, text))))
                .as("%s = %s", name, text)
                .isEqualTo(read);
    }

    /** Options that can be set for a transport alone. */
    static Stream<Arguments> narrowedOptions() {
        return Stream.of(
                narrowed("timeout", TransportOptions::timeout, millis(20_000), "0", millis(0)),
                narrowed("interval", TransportOptions::interval, millis(0), "500", millis(500)),
                narrowed("maxInterval", TransportOptions::maxInterval, millis(10_000), "15000", millis(15_000)),
                narrowed(
                        "maxProcessing",
                        TransportOptions::maxProcessing,
                        Optional.empty(),
                        "9",
                        Optional.of(millis(9))),
                narrowed("maxLazyTimeout", TransportOptions::maxLazyTimeout, millis(5_000), "0", millis(0)),
                narrowed("metaConnectDeliverOnly", TransportOptions::metaConnectDeliverOnly, false, "true", true),
                narrowed(
                        "maxMessageSize",
                        TransportOptions::maxMessageSize,
                        new MessageSize(196_608, 65_536),
                        "2000",
                        new MessageSize(2_000, 2_000)),
                narrowed("handshakeReconnect", TransportOptions::handshakeReconnect, false, "true", true),
                narrowed(
                        "allowMessageDeliveryDuringHandshake",
                        TransportOptions::allowMessageDeliveryDuringHandshake,
                        false,
                        "true",
                        true));
    }

    @ParameterizedTest(name = "{0} = {3}")
    @MethodSource("narrowedOptions")
    void anOptionHoldsForTheTransportsOfItsPrefix(
            String name, Function<TransportOptions, Object> value, Object byDefault, String text, Object read) {
        Map<String, List<Transport>> scopes = new LinkedHashMap<>();
        scopes.put("", List.of(WEBSOCKET, LONG_POLLING, CALLBACK_POLLING));
        scopes.put("ws.", List.of(WEBSOCKET));
        scopes.put("long-polling.", List.of(LONG_POLLING, CALLBACK_POLLING));
        scopes.put("long-polling.json.", List.of(LONG_POLLING));
        scopes.put("long-polling.jsonp.", List.of(CALLBACK_POLLING));
        scopes.forEach((prefix, transports) -> {
            Options options = with(Map.of("tandem.bayeux." + prefix + name, text));
            for (Transport transport : Transport.values()) {
                boolean always = transport == CALLBACK_POLLING && name.equals("metaConnectDeliverOnly");
                assertThat(value.apply(options.forTransport(transport)))
                        .as("%s of %s with %s%s = %s", name, transport, prefix, name, text)
                        .isEqualTo(transports.contains(transport) || always ? read : byDefault);
            }
        });
    }

    @ParameterizedTest(name = "all {0}, ws {1}, long-polling {2}, json {3}, jsonp {4}")
    @CsvSource(textBlock = """
            # all, ws, long-polling, json, jsonp : websocket, long-polling, callback-polling
            1,     ,   ,             ,     ,       1,         1,            1
            1,     2,  ,             ,     ,       2,         1,            1
            1,     ,   3,            ,     ,       1,         3,            3
            1,     ,   3,            4,    ,       1,         4,            3
            1,     ,   3,            ,     5,      1,         3,            5
            1,     2,  3,            4,    5,      2,         4,            5
            ,      2,  ,             4,    ,       2,         4,            20000
            """)
    void theMostSpecificFormThatIsSetWins(
            String all,
            String ws,
            String longPolling,
            String json,
            String jsonp,
            int webSocket,
            int longPolled,
            int called) {
        Map<String, String> configured = new LinkedHashMap<>();
        configured.put("tandem.bayeux.timeout", all);
        configured.put("tandem.bayeux.ws.timeout", ws);
        configured.put("tandem.bayeux.long-polling.timeout", longPolling);
        configured.put("tandem.bayeux.long-polling.json.timeout", json);
        configured.put("tandem.bayeux.long-polling.jsonp.timeout", jsonp);

        Options options = with(configured);

        assertThat(options.forTransport(WEBSOCKET).timeout()).as("websocket").isEqualTo(millis(webSocket));
        assertThat(options.forTransport(LONG_POLLING).timeout())
                .as("long-polling")
                .isEqualTo(millis(longPolled));
        assertThat(options.forTransport(CALLBACK_POLLING).timeout())
                .as("callback-polling")
                .isEqualTo(millis(called));
    }

    @Test
    void aTransportCanGoBackToNoLimit() {
        Options options = with(Map.of(
                "tandem.bayeux.maxMessageSize", "2000",
                "tandem.bayeux.ws.maxMessageSize", "-1",
                "tandem.session.max-message", "1024"));

        assertThat(options.forTransport(WEBSOCKET).maxMessageSize())
                .as("the gateway's own limit in characters, and in the bytes that these can take")
                .isEqualTo(new MessageSize(3_072, 1_024));
        assertThat(options.forTransport(LONG_POLLING).maxMessageSize())
                .as("what is configured for all")
                .isEqualTo(new MessageSize(2_000, 2_000));
    }

    @Test
    void aQueueIsNeverWithoutALimit() {
        assertThat(with(Map.of("tandem.bayeux.maxQueue", "-1", "tandem.session.outbox-messages", "77"))
                        .limits()
                        .maxQueue())
                .as("the gateway's own limit")
                .isEqualTo(77);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aTransportIsFoundByItsName(Transport transport) {
        assertThat(Transport.named(transport.wireName())).hasValue(transport);
        assertThat(Transport.named(transport.name())).as("the constant's name").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            allowedTransports         | websocket,carrier-pigeon | names a transport that is none of websocket, long-polling, callback-polling
            allowedTransports         | ,                        | names no transport
            timeout                   | PT20S                    | is not a whole number from 0 to 2147483647
            ws.timeout                | -1                       | is not a whole number from 0 to 2147483647
            maxProcessing             | 0                        | is not a whole number from 1 to 2147483647, nor -1
            browserCookieSameSite     | none                     | is not None, Lax or Strict
            browserCookieName         | a;b                      | is not a cookie's name
            browserCookiePath         | /; Secure                | is not a path
            callbackParameter         | <script>                 | is not a parameter's name
            ws.protocol               | a,b                      | is not a sub-protocol's name
            """)
    void whatDoesNotFitStopsTheStartWithOneLine(String name, String text, String line) {
        assertThatThrownBy(() -> with(Map.of("tandem.bayeux." + name, text)))
                .isInstanceOf(SettingException.class)
                .hasMessage("tandem.bayeux.%s = \"%s\" %s", name, text, line);
    }

    private static BrowserCookieOptions cookie(Options options) {
        return options.browser().cookie();
    }

    private static Duration millis(int number) {
        return Duration.ofMillis(number);
    }

    private static Options with(Map<String, String> configured) {
        return Options.of(new Settings(name -> Optional.ofNullable(configured.get(name))));
    }
}
