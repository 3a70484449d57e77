package io.tandem.chat;

import io.tandem.config.Setting;
import java.time.Duration;
import java.util.List;

/** What can be configured about visitors' chats. */
public final class ChatSettings {

    public static final Setting<Integer> MAX_TEXT = Setting.number(
            "tandem.chat.max-text",
            4_000,
            1,
            100_000,
            "characters",
            "Longest text of one message or notice of a visitor; what is longer is refused with error 204.");

    public static final Setting<Duration> OFFLINE_LIMIT = Setting.duration(
            "tandem.chat.offline-limit",
            "PT5M",
            "A visitor whose browser has been gone for so long has left the chat.");

    public static final Setting<String> QUEUE_NOTICE = Setting.text(
            "tandem.chat.queue-notice",
            "Please wait: an agent will be with you shortly.",
            "text of at most 500 characters",
            "(?s).{0,500}",
            "What visitors are told when their chat enters the queue; empty for nothing.");

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(MAX_TEXT, OFFLINE_LIMIT, QUEUE_NOTICE);

    private ChatSettings() {}
}
