package io.tandem.tropo.document.read;

import io.tandem.tropo.document.AllowSignals;
import io.tandem.tropo.document.Choices;
import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.MachineDetection;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Verb;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fields that several verbs have (spec 6). */
final class CommonFields {

    /** Default of {@code timeout}. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Default of {@code minConfidence}. */
    static final int MIN_CONFIDENCE = 30;

    /** Most of {@code minConfidence}. */
    static final int MOST_CONFIDENCE = 100;

    /** Default of {@code sensitivity}. */
    static final double SENSITIVITY = 0.5;

    /** Most of {@code attempts} and {@code ringRepeat}. */
    static final int MOST_REPEATS = 1_000;

    private static final String VOICE = "allison";
    private static final Duration INTERDIGIT_TIMEOUT = Duration.ofSeconds(5);
    private static final String LOG_SECURITY = "promptLogSecurity";

    private CommonFields() {}

    /** The step of a verb. */
    static List<Step> step(Fields fields, Verb verb) {
        Value allowed = fields.value("allowSignals");
        return List.of(new Step(
                fields.text("name"),
                fields.flag(fields.value("required", "require"), true),
                allowed.isAbsent() ? AllowSignals.ANY : AllowSignals.of(allowed.texts()),
                verb));
    }

    static String voice(Fields fields) {
        return fields.word("voice").orElse(VOICE);
    }

    static LogSecurity promptLogSecurity(Fields fields) {
        return promptLogSecurity(fields, LogSecurity.NONE);
    }

    static LogSecurity promptLogSecurity(Fields fields, LogSecurity absent) {
        LogSecurity given = fields.oneOf(LOG_SECURITY, LogSecurity.class).orElse(absent);
        if (given == LogSecurity.MASK) {
            throw fields.wrong(LOG_SECURITY, "one of NONE, SUPPRESS");
        }
        return given;
    }

    static Duration interdigitTimeout(Fields fields) {
        return fields.seconds("interdigitTimeout", INTERDIGIT_TIMEOUT);
    }

    static int attempts(Fields fields) {
        return fields.whole("attempts", 1, MOST_REPEATS, 1);
    }

    static int minConfidence(Fields fields) {
        return fields.whole("minConfidence", 0, MOST_CONFIDENCE, MIN_CONFIDENCE);
    }

    /** What may be entered; nothing if it is not given. */
    static Optional<Choices> choices(Fields fields) {
        return Optional.of(fields.value("choices"))
                .filter(value -> !value.isAbsent())
                .map(Value::fields)
                .map(choices -> new Choices(
                        choices.text("value"),
                        mode(choices),
                        choices.text("terminator").map(String::strip)));
    }

    /** The key that ends a verb whose {@code choices} say nothing else. */
    static Optional<String> terminator(Fields fields) {
        return choices(fields).flatMap(Choices::terminator).or(() -> fields.value("terminator", "exitTone", "exit_tone")
                .text()
                .map(String::strip)
                .filter(key -> !key.isEmpty()));
    }

    /** Whether to find out if a person answered. */
    static Optional<MachineDetection> machineDetection(Fields fields) {
        return switchable(fields.value("machineDetection"))
                .map(detection -> new MachineDetection(
                        detection.text("introduction"), detection.word("voice").orElse(voice(fields))));
    }

    /** An object that {@code true} may stand for; nothing if it is not there, or {@code false}. */
    static Optional<Fields> switchable(Value value) {
        if (value.isAbsent() || value.isFlag() && !value.flag()) {
            return Optional.empty();
        }
        return Optional.of(value.isFlag() ? new Fields(value.path(), JsonValue.EMPTY_JSON_OBJECT) : value.fields());
    }

    private static Choices.Mode mode(Fields choices) {
        // One quickstart calls the keypad so in its prose.
        return choices.word("mode").filter("keypad"::equals).isPresent()
                ? Choices.Mode.DTMF
                : choices.oneOf("mode", Choices.Mode.class).orElse(Choices.Mode.ANY);
    }
}
