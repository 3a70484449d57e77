package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Handler;
import io.tandem.tropo.document.LegHandler;
import io.tandem.tropo.document.Step;
import java.util.List;
import java.util.Map;

/** {@code on}: handlers of the session's events, and of those of a leg. */
final class HandlerReader {

    /** What may be done to a leg (spec 6.5). */
    private static final Map<String, VerbReader> ACTIONS = Map.of(
            "ask", new AskReader(),
            "message", new MessageReader(),
            "say", new SayReader(),
            "wait", new WaitReader());

    private HandlerReader() {}

    static List<Handler> handlers(Value value) {
        if (value.isAbsent()) {
            throw DocumentException.at(value.path(), "an object");
        }
        return value.each()
                .map(Value::fields)
                .map(fields -> new Handler(event(fields), SayReader.prompts(fields), fields.text("next")))
                .toList();
    }

    /** Those of a leg; may be none. */
    static List<LegHandler> legHandlers(Fields parent) {
        return parent.value("on")
                .each()
                .map(Value::fields)
                .map(fields -> new LegHandler(event(fields), actions(fields), fields.text("post")))
                .toList();
    }

    private static String event(Fields fields) {
        return fields.required("event").strip();
    }

    private static List<Step> actions(Fields fields) {
        return fields.names().stream()
                .filter(ACTIONS::containsKey)
                .filter(verb -> !fields.value(verb).isAbsent())
                .flatMap(verb -> ACTIONS.get(verb).read(fields.value(verb)).stream())
                .toList();
    }
}
