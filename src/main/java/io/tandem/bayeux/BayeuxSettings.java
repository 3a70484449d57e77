package io.tandem.bayeux;

import io.tandem.bayeux.option.ActivityMode;
import io.tandem.bayeux.option.Transport;
import io.tandem.config.Setting;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be configured about Bayeux: the options of CometD's server under their own names, in their own units and with
 * their own defaults (section 22), and at the end some of ours. Those that {@link NarrowedSettings} lists can be set for
 * one transport alone.
 */
public final class BayeuxSettings {

    private static final int MANY = 10_000_000;
    private static final String COOKIE = "tandem.bayeux.browserCookie";

    public static final Setting<List<Transport>> ALLOWED_TRANSPORTS = new Setting<>(
            "tandem.bayeux.allowedTransports",
            "websocket,long-polling,callback-polling",
            "transports, separated by commas",
            "What clients may use, in the order in which it is offered to them.",
            false,
            BayeuxSettings::readTransports);

    public static final Setting<Boolean> BROADCAST_TO_PUBLISHER = Setting.flag(
            "tandem.bayeux.broadcastToPublisher",
            true,
            "Whether a client gets the messages it publishes itself on a channel it has subscribed to.");

    public static final Setting<Boolean> VALIDATE_MESSAGE_FIELDS = Setting.flag(
            "tandem.bayeux.validateMessageFields",
            true,
            "Whether a message is refused if its id has characters other than letters and digits. Names of channels are"
                    + " checked in any case.");

    public static final Setting<Duration> SWEEP_PERIOD = Setting.milliseconds(
            "tandem.bayeux.sweepPeriod",
            997,
            10,
            "How often sessions that have expired and channels that nobody uses are looked for.");

    public static final Setting<Duration> TIMEOUT = Setting.milliseconds(
            "tandem.bayeux.timeout",
            20_000,
            0,
            "How long a connect is held while there is nothing to deliver; 0 answers at once, and then interval should not be"
                    + " 0.");

    public static final Setting<Duration> INTERVAL = Setting.milliseconds(
            "tandem.bayeux.interval",
            0,
            0,
            "How long clients wait between the answer to a connect and the next connect.");

    public static final Setting<Duration> MAX_INTERVAL = Setting.milliseconds(
            "tandem.bayeux.maxInterval",
            10_000,
            1,
            "A session whose client does not connect again for interval and this time together expires.");

    public static final Setting<Optional<Duration>> MAX_PROCESSING = Setting.milliseconds(
                    "tandem.bayeux.maxProcessing",
                    -1,
                    1,
                    "A session whose connect has been in processing for so long, its hold included, is removed; -1: never.")
            .orNone();

    public static final Setting<Duration> MAX_LAZY_TIMEOUT = Setting.milliseconds(
            "tandem.bayeux.maxLazyTimeout",
            5_000,
            0,
            "How long a lazy message may wait for company, unless its channel says otherwise.");

    public static final Setting<Boolean> META_CONNECT_DELIVER_ONLY = Setting.flag(
            "tandem.bayeux.metaConnectDeliverOnly",
            false,
            "Whether messages are delivered with answers to connects alone, which keeps them in order over HTTP; always so"
                    + " over callback-polling.");

    public static final Setting<Optional<Integer>> MAX_QUEUE = Setting.number(
                    "tandem.bayeux.maxQueue",
                    -1,
                    1,
                    MANY,
                    "messages",
                    "Most messages that may wait for a session; -1: as many as tandem.session.outbox-messages says.")
            .orNone();

    public static final Setting<Optional<Integer>> MAX_MESSAGE_SIZE = Setting.number(
                    "tandem.bayeux.maxMessageSize",
                    -1,
                    1_024,
                    16_777_216,
                    "bytes",
                    "Largest request or frame taken from a client; -1: as many characters as tandem.session.max-message says.")
            .orNone();

    public static final Setting<Boolean> HANDSHAKE_RECONNECT = Setting.flag(
            "tandem.bayeux.handshakeReconnect",
            false,
            "Whether clients are told maxInterval, after which they try a handshake where a connect would be in vain.");

    public static final Setting<Boolean> ALLOW_MESSAGE_DELIVERY_DURING_HANDSHAKE = Setting.flag(
            "tandem.bayeux.allowMessageDeliveryDuringHandshake",
            false,
            "Whether messages may follow the reply to a handshake in the same response.");

    public static final Setting<Optional<Integer>> MAX_SESSIONS_PER_BROWSER = Setting.number(
                    "tandem.bayeux.maxSessionsPerBrowser",
                    1,
                    0,
                    MANY,
                    "connects",
                    "Most connects of one browser that are held at a time over HTTP/1.1, whose connections are few; -1: any number.")
            .orNone();

    public static final Setting<Optional<Integer>> HTTP2_MAX_SESSIONS_PER_BROWSER = Setting.number(
                    "tandem.bayeux.http2MaxSessionsPerBrowser",
                    -1,
                    0,
                    MANY,
                    "connects",
                    "Most connects of one browser that are held at a time over HTTP/2; -1: any number.")
            .orNone();

    public static final Setting<Optional<Duration>> MULTI_SESSION_INTERVAL = Setting.milliseconds(
                    "tandem.bayeux.multiSessionInterval",
                    2_000,
                    0,
                    "The interval told to sessions of a browser beyond that number, which have to poll; 0 or -1: they are"
                            + " refused.")
            .orNone();

    public static final Setting<Boolean> TRUST_CLIENT_SESSION = Setting.flag(
            "tandem.bayeux.trustClientSession",
            false,
            "Whether a request over HTTP may name a session without showing the cookie with which the session began.");

    public static final Setting<Integer> DUPLICATE_META_CONNECT_HTTP_RESPONSE_CODE = Setting.number(
            "tandem.bayeux.duplicateMetaConnectHttpResponseCode",
            500,
            400,
            599,
            "HTTP status",
            "Answer to a held connect over HTTP in whose place the client has sent another.");

    public static final Setting<String> BROWSER_COOKIE_NAME = Setting.text(
            COOKIE + "Name",
            "BAYEUX_BROWSER",
            "a cookie's name",
            "[!#$%&'*+.^_`|~0-9A-Za-z-]+",
            "Cookie that tells one browser's sessions over HTTP from another's.");

    public static final Setting<String> BROWSER_COOKIE_PATH =
            Setting.text(COOKIE + "Path", "/", "a path", "/[!-:<-~]*", "Path of that cookie.");

    public static final Setting<String> BROWSER_COOKIE_DOMAIN = Setting.text(
            COOKIE + "Domain",
            "",
            "a domain",
            "[A-Za-z0-9.-]*",
            "Domain of that cookie; without one, the host that sets it.");

    public static final Setting<Optional<Integer>> BROWSER_COOKIE_MAX_AGE = Setting.number(
                    COOKIE + "MaxAge",
                    -1,
                    1,
                    Integer.MAX_VALUE,
                    "seconds",
                    "How long a browser keeps that cookie; -1: until it is closed.")
            .orNone();

    public static final Setting<Boolean> BROWSER_COOKIE_SECURE =
            Setting.flag(COOKIE + "Secure", false, "Whether that cookie goes over HTTPS alone.");

    public static final Setting<Boolean> BROWSER_COOKIE_HTTP_ONLY =
            Setting.flag(COOKIE + "HttpOnly", true, "Whether scripts cannot read that cookie.");

    public static final Setting<String> BROWSER_COOKIE_SAME_SITE = Setting.text(
            COOKIE + "SameSite",
            "",
            "None, Lax or Strict",
            "(None|Lax|Strict)?",
            "Requests from other sites that carry that cookie; pages of other origins need None and Secure.");

    public static final Setting<Boolean> BROWSER_COOKIE_PARTITIONED = Setting.flag(
            COOKIE + "Partitioned",
            false,
            "Whether that cookie is another one on each site whose pages connect; needs Secure.");

    public static final Setting<String> CALLBACK_PARAMETER = Setting.text(
            "tandem.bayeux.callbackParameter",
            "jsonp",
            "a parameter's name",
            "[A-Za-z0-9._-]+",
            "Parameter by which callback-polling names the function to call.");

    public static final Setting<Integer> CALLBACK_PARAMETER_MAX_LENGTH = Setting.number(
            "tandem.bayeux.callbackParameterMaxLength", 64, 1, 1_024, "characters", "Longest name of that function.");

    public static final Setting<String> WS_PROTOCOL = Setting.text(
            "tandem.bayeux.ws.protocol",
            "",
            "a sub-protocol's name",
            "[!#$%&'*+.^_`|~0-9A-Za-z-]*",
            "WebSocket sub-protocol that is chosen if a client offers it.");

    public static final Setting<Integer> WS_MESSAGES_PER_FRAME = Setting.number(
            "tandem.bayeux.ws.messagesPerFrame",
            64,
            1,
            MANY,
            "messages",
            "Most events that wait for a client in one frame; 64 are never exceeded, nor 16384 characters by several.");

    public static final Setting<Optional<Duration>> WS_IDLE_TIMEOUT = Setting.milliseconds(
                    "tandem.bayeux.ws.idleTimeout",
                    300_000,
                    1_000,
                    "A WebSocket on which nothing comes from the client for so long is closed; should be longer than timeout and"
                            + " interval together. -1: never.")
            .orNone();

    public static final Setting<Boolean> WS_REQUIRE_HANDSHAKE_PER_CONNECTION = Setting.flag(
            "tandem.bayeux.ws.requireHandshakePerConnection",
            false,
            "Whether a session cannot go on over another WebSocket than the one it was opened on.");

    public static final Setting<Optional<Duration>> ACTIVITY_MAX_INACTIVITY = Setting.milliseconds(
                    "tandem.bayeux.activity.maxInactivity",
                    -1,
                    1,
                    "A session without activity for so long is ended, connects or not; -1: never.")
            .orNone();

    public static final Setting<ActivityMode> ACTIVITY_MODE = Setting.oneOf(
            "tandem.bayeux.activity.mode",
            ActivityMode.CLIENT,
            "What activity is: what the client sends besides connects, or also what is sent to it.");

    public static final Setting<Boolean> TIMESTAMP = Setting.flag(
            "tandem.bayeux.timestamp",
            false,
            "Whether replies to handshakes and connects, and events that clients publish, carry the time as timestamp.");

    public static final Setting<Integer> MAX_MESSAGES = Setting.number(
            "tandem.bayeux.maxMessages",
            1_000,
            1,
            MANY,
            "messages",
            "Most messages in one request or frame of a client.");

    public static final Setting<Integer> MAX_SUBSCRIPTIONS = Setting.number(
            "tandem.bayeux.maxSubscriptions",
            1_000,
            1,
            MANY,
            "subscriptions",
            "Most channels and patterns that one session may subscribe to.");

    public static final Setting<Integer> MAX_CHANNELS = Setting.number(
            "tandem.bayeux.maxChannels",
            100_000,
            1,
            MANY,
            "channels",
            "Most channels on this node; a message or subscription that would make one more is refused.");

    public static final Setting<Integer> MAX_SESSIONS = Setting.number(
            "tandem.bayeux.maxSessions",
            50_000,
            1,
            MANY,
            "sessions",
            "Most sessions on this node; one more handshake is refused.");

    public static final Setting<Optional<Integer>> HANDSHAKES_PER_ADDRESS = Setting.number(
                    "tandem.bayeux.handshakesPerAddress",
                    6_000,
                    1,
                    MANY,
                    "handshakes a minute",
                    "Handshakes from one network address over time; those above it are refused. -1: any number.")
            .orNone();

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(
            ALLOWED_TRANSPORTS,
            BROADCAST_TO_PUBLISHER,
            VALIDATE_MESSAGE_FIELDS,
            SWEEP_PERIOD,
            TIMEOUT,
            INTERVAL,
            MAX_INTERVAL,
            MAX_PROCESSING,
            MAX_LAZY_TIMEOUT,
            META_CONNECT_DELIVER_ONLY,
            MAX_QUEUE,
            MAX_MESSAGE_SIZE,
            HANDSHAKE_RECONNECT,
            ALLOW_MESSAGE_DELIVERY_DURING_HANDSHAKE,
            MAX_SESSIONS_PER_BROWSER,
            HTTP2_MAX_SESSIONS_PER_BROWSER,
            MULTI_SESSION_INTERVAL,
            TRUST_CLIENT_SESSION,
            DUPLICATE_META_CONNECT_HTTP_RESPONSE_CODE,
            BROWSER_COOKIE_NAME,
            BROWSER_COOKIE_PATH,
            BROWSER_COOKIE_DOMAIN,
            BROWSER_COOKIE_MAX_AGE,
            BROWSER_COOKIE_SECURE,
            BROWSER_COOKIE_HTTP_ONLY,
            BROWSER_COOKIE_SAME_SITE,
            BROWSER_COOKIE_PARTITIONED,
            CALLBACK_PARAMETER,
            CALLBACK_PARAMETER_MAX_LENGTH,
            WS_PROTOCOL,
            WS_MESSAGES_PER_FRAME,
            WS_IDLE_TIMEOUT,
            WS_REQUIRE_HANDSHAKE_PER_CONNECTION,
            ACTIVITY_MAX_INACTIVITY,
            ACTIVITY_MODE,
            TIMESTAMP,
            MAX_MESSAGES,
            MAX_SUBSCRIPTIONS,
            MAX_CHANNELS,
            MAX_SESSIONS,
            HANDSHAKES_PER_ADDRESS);

    private BayeuxSettings() {}

    private static List<Transport> readTransports(String text) {
        List<Transport> transports = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(BayeuxSettings::readTransport)
                .distinct()
                .toList();
        if (transports.isEmpty()) {
            throw new IllegalArgumentException("names no transport");
        }
        return transports;
    }

    private static Transport readTransport(String name) {
        return Transport.named(name)
                .orElseThrow(() -> new IllegalArgumentException("names a transport that is none of "
                        + Arrays.stream(Transport.values())
                                .map(Transport::wireName)
                                .collect(Collectors.joining(", "))));
    }
}
