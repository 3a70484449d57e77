package io.tandem.telephony.speech;

import io.tandem.config.Setting;
import java.time.Duration;
import java.util.List;

/** What can be configured about spoken prompts. */
public final class SpeechSettings {

    static final String ESPEAK_NG = "espeak-ng";

    /** What speaks. */
    public static final Setting<String> SYNTHESISER = Setting.text(
            "tandem.speech.synthesiser",
            "none",
            "none|espeak-ng",
            "none|espeak-ng",
            "What speaks texts to callers: espeak-ng is the program of that name, which has to be installed; with none they are"
                    + " not spoken.");

    /** The program. */
    public static final Setting<String> COMMAND = Setting.text(
            "tandem.speech.command",
            "espeak-ng",
            "a program",
            ".+",
            "The program espeak-ng: a name that is looked for in PATH, or a path.");

    /** The usual voice. */
    public static final Setting<String> VOICE = Setting.text(
            "tandem.speech.voice",
            "en-us",
            "a voice of espeak-ng",
            "[A-Za-z0-9][A-Za-z0-9+-]*",
            "Who speaks what names no voice, or one that is not known.");

    /** Time for one prompt. */
    public static final Setting<Duration> TIMEOUT = Setting.duration(
            "tandem.speech.timeout",
            "PT10S",
            "A program that has not spoken a prompt in that time is ended, and the prompt is not spoken.");

    /** Programs at a time. */
    public static final Setting<Integer> PROCESSES = Setting.number(
            "tandem.speech.max-processes",
            2,
            1,
            64,
            "processes",
            "Most prompts spoken at a time, each by a process and a thread; further ones wait.");

    /** Prompts that wait. */
    public static final Setting<Integer> WAITING = Setting.number(
            "tandem.speech.max-waiting",
            100,
            0,
            10_000,
            "prompts",
            "Most prompts that wait to be spoken; further ones are not spoken.");

    /** Files. */
    public static final Setting<Integer> KEPT = Setting.number(
            "tandem.speech.max-kept",
            1_000,
            10,
            100_000,
            "prompts",
            "How many spoken prompts are kept, so that they need not be spoken again; a minute takes 1 MB of the folder for"
                    + " temporary files.");

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(SYNTHESISER, COMMAND, VOICE, TIMEOUT, PROCESSES, WAITING, KEPT);

    private SpeechSettings() {}
}
