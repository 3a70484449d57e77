package io.tandem.tropo;

import io.tandem.config.Setting;
import io.tandem.config.Settings;
import io.tandem.directory.DirectorySettings;
import io.tandem.tropo.webhook.Network;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What can be configured about Tropo applications. */
public final class TropoSettings {

    /** See {@link #loopback(Settings)}. */
    public static final Setting<String> LOOPBACK = Setting.text(
            "tandem.tropo.webhook.loopback",
            "auto",
            "auto|true|false",
            "auto|true|false",
            "Whether applications may be on the gateway's own machine (127.0.0.0/8 and ::1); auto is the value of"
                    + " tandem.demo.");

    /** Exceptions from the rule that applications have public addresses. */
    public static final Setting<List<Network>> ALLOWED_NETWORKS = new Setting<>(
            "tandem.tropo.webhook.allowed-networks",
            "",
            "CIDR,…",
            "Networks that applications may be in although their addresses are not public, such as 10.1.2.0/24.",
            false,
            text -> Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .map(Network::parse)
                    .toList());

    /** Time to connect. */
    public static final Setting<Duration> CONNECT_TIMEOUT = Setting.duration(
            "tandem.tropo.webhook.connect-timeout",
            "PT3S",
            "An application that cannot be connected to in that time, TLS included, is tried again or given up.");

    /** Time to the first byte. */
    public static final Setting<Duration> FIRST_BYTE_TIMEOUT = Setting.duration(
            "tandem.tropo.webhook.first-byte-timeout",
            "PT10S",
            "An application that has not begun to answer in that time after it was connected to is given up.");

    /** Time for all. */
    public static final Setting<Duration> TIMEOUT = Setting.duration(
            "tandem.tropo.webhook.timeout",
            "PT15S",
            "An application that has not answered in full in that time is given up; looking up its host, connecting and"
                    + " all retries count. The fallback URL has the same time again.");

    /** Further tries. */
    public static final Setting<Integer> RETRIES = Setting.number(
            "tandem.tropo.webhook.retries",
            2,
            0,
            10,
            "retries",
            "How often a request is sent again when the connection fails before the first byte of the answer.");

    /** Wait before the first retry. */
    public static final Setting<Duration> RETRY_WAIT = Setting.duration(
            "tandem.tropo.webhook.retry-wait",
            "PT0.25S",
            "Longest wait before the first retry, half of it the least; twice that before each further one.");

    /** Longest answer. */
    public static final Setting<Integer> MAX_ANSWER = Setting.number(
            "tandem.tropo.webhook.max-answer",
            1_048_576,
            1_024,
            67_108_864,
            "bytes",
            "Longest body of an application's answer; a longer one is not read to its end.");

    /** Requests under way, in all. */
    public static final Setting<Integer> MAX_IN_FLIGHT = Setting.number(
            "tandem.tropo.webhook.max-in-flight",
            4_000,
            1,
            100_000,
            "requests",
            "Most requests to applications under way at a time on this node; further ones fail at once.");

    /** Requests under way for one application. */
    public static final Setting<Integer> MAX_IN_FLIGHT_EACH = Setting.number(
            "tandem.tropo.webhook.max-in-flight-each",
            2_000,
            1,
            100_000,
            "requests",
            "Most requests to one application under way at a time on this node; further ones fail at once.");

    /** Bytes of unfinished answers. */
    public static final Setting<Integer> MAX_BUFFERED = Setting.number(
            "tandem.tropo.webhook.max-buffered",
            67_108_864,
            65_536,
            Integer.MAX_VALUE,
            "bytes",
            "Most bytes kept of unfinished answers in all; an answer that would need more fails.");

    /** Host names being looked up. */
    public static final Setting<Integer> MAX_LOOKUPS = Setting.number(
            "tandem.tropo.webhook.max-lookups",
            16,
            1,
            1_000,
            "host names",
            "Most host names looked up at a time, each by a thread, and a quarter of it for one application; requests that"
                    + " need a further one fail at once.");

    /** How long dialogues are kept. */
    public static final Setting<Duration> DIALOGUE_KEEP = Setting.duration(
            "tandem.tropo.dialogue.keep",
            "P7D",
            "How long the dialogue of a session and its application is kept; what is older is deleted every hour.");

    /** Longest text in a dialogue. */
    public static final Setting<Integer> DIALOGUE_MAX_TEXT = Setting.number(
            "tandem.tropo.dialogue.max-text",
            65_536,
            1_024,
            262_144,
            "characters",
            "Longest text of one entry of a dialogue; what is longer is cut, which the entry says.");

    /** Sessions at a time. */
    public static final Setting<Integer> MAX_SESSIONS = Setting.number(
            "tandem.tropo.max-sessions",
            10_000,
            1,
            1_000_000,
            "sessions",
            "Most sessions that run at a time on this node; a further caller's call is ended, and a launch refused.");

    /** Sessions of one customer at a time. */
    public static final Setting<Integer> MAX_SESSIONS_EACH = Setting.number(
            "tandem.tropo.max-sessions-each",
            8_000,
            1,
            1_000_000,
            "sessions",
            "Most sessions of one customer's applications that run at a time on this node, so that others have some too.");

    /** Length of a session. */
    public static final Setting<Duration> MAX_DURATION = Setting.duration(
            "tandem.tropo.max-duration", "PT4H", "A session that lasts longer is ended, and its call with it.");

    /** Documents of a session. */
    public static final Setting<Integer> MAX_DOCUMENTS = Setting.number(
            "tandem.tropo.max-documents",
            1_000,
            1,
            1_000_000,
            "documents",
            "Most documents of a session: an application whose documents lead to one another without end is stopped.");

    /** Signals that wait. */
    public static final Setting<Integer> MAX_SIGNALS = Setting.number(
            "tandem.tropo.max-signals",
            100,
            0,
            10_000,
            "signals",
            "Most signals of a session that wait for a step; further ones are answered with FAILED.");

    /** Texts that wait. */
    public static final Setting<Integer> MAX_TEXTS = Setting.number(
            "tandem.tropo.max-texts",
            100,
            0,
            10_000,
            "texts",
            "Most texts of a session that wait for an ask; further ones are lost, which the session's dialogue shows.");

    /** What users are told whom an application lets down. */
    public static final Setting<String> APOLOGY = Setting.text(
            "tandem.tropo.apology",
            "Sorry, this service is not available at the moment. Please try again later.",
            "text",
            ".*",
            "What callers and those who write are told when an application gives no usable answer; nothing if empty.");

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(
            LOOPBACK,
            ALLOWED_NETWORKS,
            CONNECT_TIMEOUT,
            FIRST_BYTE_TIMEOUT,
            TIMEOUT,
            RETRIES,
            RETRY_WAIT,
            MAX_ANSWER,
            MAX_IN_FLIGHT,
            MAX_IN_FLIGHT_EACH,
            MAX_BUFFERED,
            MAX_LOOKUPS,
            DIALOGUE_KEEP,
            DIALOGUE_MAX_TEXT,
            MAX_SESSIONS,
            MAX_SESSIONS_EACH,
            MAX_DURATION,
            MAX_DOCUMENTS,
            MAX_SIGNALS,
            MAX_TEXTS,
            APOLOGY);

    private TropoSettings() {}

    /** Whether applications may be on the gateway's own machine. */
    public static boolean loopback(Settings settings) {
        String loopback = settings.get(LOOPBACK);
        return loopback.equals("auto") ? settings.get(DirectorySettings.DEMO) : Boolean.parseBoolean(loopback);
    }
}
