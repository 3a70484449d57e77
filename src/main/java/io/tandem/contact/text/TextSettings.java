package io.tandem.contact.text;

import io.tandem.config.Setting;
import java.time.Duration;
import java.util.List;

/** What can be configured about conversations in texts. */
public final class TextSettings {

    /** When a conversation is over. */
    public static final Setting<Duration> IDLE_TIMEOUT = Setting.duration(
            "tandem.text.idle-timeout",
            "PT2H",
            "A contact by texts in which nobody has written for so long, and no operator takes part, is over; the next text"
                    + " begins another.");

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(IDLE_TIMEOUT);

    private TextSettings() {}
}
