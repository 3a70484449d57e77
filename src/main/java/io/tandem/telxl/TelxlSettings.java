package io.tandem.telxl;

import io.tandem.config.Setting;
import java.time.Duration;
import java.util.List;

/** What can be configured about the TelXL accent. */
public final class TelxlSettings {

    public static final Setting<Duration> IDLE_TIMEOUT = Setting.duration(
            "tandem.telxl.idle-timeout",
            "PT40S",
            "A TelXL session that sends nothing valid for so long is ended with code 4000. Clients ping every 30 s, so less"
                    + " than PT35S will cut some of them off.");

    public static final Setting<String> API_VERSION = Setting.text(
            "tandem.telxl.api-version",
            "1.14-1",
            "a version such as 1.14-1",
            "\\d+\\.\\d+-\\d+",
            "What session_start_result reports as api_version.");

    public static final Setting<String> WEB_OBJECT = Setting.text(
            "tandem.telxl.web-object",
            "cc4web",
            "a JavaScript name",
            "[A-Za-z_$][A-Za-z0-9_$]*",
            "Global object whose handlers the statements of mode web call.");

    public static final Setting<Boolean> STRICT_IDS = Setting.flag(
            "tandem.telxl.strict-ids",
            false,
            "Whether session_start fails when agent_id and config_id are both given, even if they agree.");

    public static final Setting<IdSpelling> ID_SPELLING = Setting.oneOf(
            "tandem.telxl.id-spelling",
            IdSpelling.BOTH,
            "How op_status names its ids: operator_id and customer_id (table), operator_ID and customer_ID (example), or both.");

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(IDLE_TIMEOUT, API_VERSION, WEB_OBJECT, STRICT_IDS, ID_SPELLING);

    private TelxlSettings() {}
}
