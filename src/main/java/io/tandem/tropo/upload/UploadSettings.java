package io.tandem.tropo.upload;

import io.tandem.config.Setting;
import java.time.Duration;
import java.util.List;

/** What can be configured about recordings that are uploaded. */
public final class UploadSettings {

    /** Time for all. */
    public static final Setting<Duration> TIMEOUT = Setting.duration(
            "tandem.tropo.upload.timeout",
            "PT5M",
            "An upload that is not over in that time is given up; looking up the host, connecting and all retries count.");

    /** Uploads under way, in all. */
    public static final Setting<Integer> MAX_IN_FLIGHT = Setting.number(
            "tandem.tropo.upload.max-in-flight",
            100,
            1,
            10_000,
            "uploads",
            "Most uploads under way at a time on this node; further ones fail at once.");

    /** Uploads under way for one application. */
    public static final Setting<Integer> MAX_IN_FLIGHT_EACH = Setting.number(
            "tandem.tropo.upload.max-in-flight-each",
            25,
            1,
            10_000,
            "uploads",
            "Most uploads of one application under way at a time on this node; further ones fail at once.");

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(TIMEOUT, MAX_IN_FLIGHT, MAX_IN_FLIGHT_EACH);

    private UploadSettings() {}
}
