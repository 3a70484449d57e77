package io.tandem.session;

import io.tandem.config.Setting;
import java.time.Duration;
import java.util.List;

/** What can be configured about connections, sessions and logins, whatever the protocol. */
public final class SessionSettings {

    public static final Setting<List<String>> ALLOWED_ORIGINS = Setting.list(
            "tandem.allowed-origins",
            "origins, separated by commas",
            "Web origins whose pages may connect, for example https://desk.example.com; * allows every page. Pages from the"
                    + " gateway's own address and clients that send no Origin header may always connect.");

    public static final Setting<Integer> MAX_CONNECTIONS = Setting.number(
            "tandem.session.max-connections",
            20_000,
            1,
            1_000_000,
            "connections",
            "Most client connections this node accepts; one more is closed with code 4002.");

    public static final Setting<Duration> START_TIMEOUT = Setting.duration(
            "tandem.session.start-timeout",
            "PT30S",
            "How long a connection may stay without a session; then it is closed with code 4001.");

    public static final Setting<Integer> MAX_MESSAGE = Setting.number(
            "tandem.session.max-message",
            65_536,
            1_024,
            1_048_576,
            "characters",
            "Largest message taken from a client; a larger one is refused with the protocol's error.");

    public static final Setting<Integer> MAX_DEPTH = Setting.number(
            "tandem.session.max-json-depth",
            32,
            4,
            1_000,
            "levels",
            "How deep the JSON of a message may nest; deeper nesting is refused with the protocol's error.");

    public static final Setting<Integer> RATE = Setting.number(
            "tandem.session.rate",
            50,
            1,
            100_000,
            "messages a second",
            "Messages a client may send over time; those above it are refused with the protocol's error.");

    public static final Setting<Integer> BURST = Setting.number(
            "tandem.session.burst",
            200,
            1,
            1_000_000,
            "messages",
            "Messages a client may send at once before the rate applies. Ten times as many refused beyond those let"
                    + " through, which takes more than twice the rate, close the connection with code 4500.");

    public static final Setting<Integer> INBOX_MESSAGES = Setting.number(
            "tandem.session.inbox-messages",
            256,
            1,
            100_000,
            "messages",
            "Messages of one client that may wait while an earlier one is being handled; one more is refused with the"
                    + " protocol's error.");

    public static final Setting<Integer> INBOX_BYTES = Setting.number(
            "tandem.session.inbox-bytes",
            1_048_576,
            65_536,
            1_073_741_824,
            "bytes",
            "Bytes of one client's messages that may wait while an earlier one is being handled, two for each character; more"
                    + " are refused with the protocol's error.");

    public static final Setting<Integer> OUTBOX_MESSAGES = Setting.number(
            "tandem.session.outbox-messages",
            10_000,
            1,
            10_000_000,
            "messages",
            "Messages that may wait for one client; one more closes the connection with code 1013.");

    public static final Setting<Integer> OUTBOX_BYTES = Setting.number(
            "tandem.session.outbox-bytes",
            8_388_608,
            65_536,
            1_073_741_824,
            "bytes",
            "Bytes that may wait for one client, two for each character; more close the connection with code 1013.");

    public static final Setting<Duration> SEND_TIMEOUT = Setting.duration(
            "tandem.session.send-timeout",
            "PT20S",
            "How long one write may take; a client that reads nothing for so long is closed with code 1013.");

    public static final Setting<Duration> DRAIN_TIME = Setting.duration(
            "tandem.session.drain-time", "PT5S", "How long the end of all connections may take when the server stops.");

    public static final Setting<Integer> LOGIN_SLOW_AFTER = Setting.number(
            "tandem.login.slow-after",
            3,
            1,
            1_000_000,
            "failures",
            "Failed logins of one user or from one address after which each further answer is delayed: by 250 ms at first,"
                    + " twice as long each time, 4 s at most.");

    public static final Setting<Integer> LOGIN_USER_FAILURES = Setting.number(
            "tandem.login.user-failures",
            10,
            1,
            1_000_000,
            "failures",
            "Failed logins of one user after which every login of that user is refused for a while.");

    public static final Setting<Integer> LOGIN_ADDRESS_FAILURES = Setting.number(
            "tandem.login.address-failures",
            100,
            1,
            1_000_000,
            "failures",
            "Failed logins from one network address after which every login from it is refused for a while.");

    public static final Setting<Duration> LOGIN_REFUSAL = Setting.duration(
            "tandem.login.refusal",
            "PT5M",
            "How long failed logins are remembered since the last one, and so how long logins stay refused.");

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(
            ALLOWED_ORIGINS,
            MAX_CONNECTIONS,
            START_TIMEOUT,
            MAX_MESSAGE,
            MAX_DEPTH,
            RATE,
            BURST,
            INBOX_MESSAGES,
            INBOX_BYTES,
            OUTBOX_MESSAGES,
            OUTBOX_BYTES,
            SEND_TIMEOUT,
            DRAIN_TIME,
            LOGIN_SLOW_AFTER,
            LOGIN_USER_FAILURES,
            LOGIN_ADDRESS_FAILURES,
            LOGIN_REFUSAL);

    private SessionSettings() {}
}
