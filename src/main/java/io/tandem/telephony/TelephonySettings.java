package io.tandem.telephony;

import io.tandem.config.Setting;
import io.tandem.config.Settings;
import io.tandem.directory.DirectorySettings;
import java.util.List;

/** What can be configured about telephony. */
public final class TelephonySettings {

    /** The switches there are. */
    public enum Choice {
        /** Built in: virtual phones, driven by people and tests. */
        LOOPBACK
    }

    /** Which switch carries calls. */
    public static final Setting<Choice> SWITCH = Setting.oneOf(
            "tandem.switch",
            Choice.LOOPBACK,
            "What carries telephone calls: loopback is the built-in switch with virtual phones.");

    /** Whether the virtual phones can be driven by REST. */
    public static final Setting<String> LOOPBACK_REST = Setting.text(
            "tandem.loopback.rest",
            "auto",
            "auto|true|false",
            "auto|true|false",
            "Whether the loopback's phones can be driven under /api/loopback, by anybody who reaches that address; auto is"
                    + " the value of tandem.demo.");

    /** How many calls the loopback carries. */
    public static final Setting<Integer> LOOPBACK_CALLS = Setting.number(
            "tandem.loopback.most-calls",
            10_000,
            1,
            1_000_000,
            "calls",
            "Most calls the loopback carries at a time; further ones fail.");

    /** Where recordings are kept. */
    public static final Setting<String> RECORDING_FOLDER = Setting.text(
            "tandem.recording.folder",
            "${server.output.dir}/data/recordings",
            "a folder",
            ".+",
            "Where recordings are kept, each as a WAV file named by its number; made when first needed. Several nodes"
                    + " must share it.");

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(SWITCH, LOOPBACK_REST, LOOPBACK_CALLS, RECORDING_FOLDER);

    private TelephonySettings() {}

    /** Whether the loopback carries the calls and its phones may be driven by REST. */
    public static boolean loopbackRest(Settings settings) {
        String rest = settings.get(LOOPBACK_REST);
        boolean wanted = rest.equals("auto") ? settings.get(DirectorySettings.DEMO) : Boolean.parseBoolean(rest);
        return wanted && settings.get(SWITCH) == Choice.LOOPBACK;
    }
}
