package io.tandem.tropo.document.read;

import io.tandem.json.JsonText;
import io.tandem.json.JsonTextException;
import io.tandem.tropo.document.Document;
import io.tandem.tropo.document.Handler;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Unknown;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads applications' answers (spec 2, 5). Thread-safe. */
public final class DocumentReader {

    /** Most bytes, and most characters, of an answer. */
    public static final int MOST_BYTES = 1_048_576;

    /** Most steps and handlers of a document, each entry of an array counted. */
    public static final int MOST_STEPS = 1_000;

    private static final int MAX_DEPTH = 16;
    private static final int LONGEST_NAME = 50;
    private static final String ON = "on";
    private static final String NAME = "name";

    /** Libraries can emit these on the top level, where they mean nothing (spec 5, rule 4). */
    private static final Set<String> MEANINGLESS = Set.of("choices", "joinPrompt", "leavePrompt", "machineDetection");

    private final JsonText json = new JsonText(MAX_DEPTH);
    private final VerbReaders verbs = new VerbReaders();

    /**
     * What the body of a successful answer says. It is told by its content, not by its label: nothing, or text that cannot
     * be JSON, is {@link Document#EMPTY}.
     *
     * @param contentType of which only the charset counts; nothing if there is none
     * @throws DocumentException if it is too large, or looks like JSON and is no document
     */
    public Document read(byte[] body, Optional<String> contentType) {
        if (body.length > MOST_BYTES) {
            throw tooLarge();
        }
        return read(AnswerText.decode(body, contentType));
    }

    /**
     * The same for a text.
     *
     * @throws DocumentException if it is too large, or looks like JSON and is no document
     */
    public Document read(String text) {
        if (text.length() > MOST_BYTES) {
            throw tooLarge();
        }
        String content = text.strip();
        if (!content.startsWith("{") && !content.startsWith("[")) {
            return Document.EMPTY;
        }
        try {
            return document(json.parse(content));
        } catch (JsonTextException notJson) {
            throw new DocumentException("The document is " + notJson.getMessage() + '.');
        }
    }

    private Document document(JsonValue value) {
        if (!(value instanceof JsonObject object) || !(object.get("tropo") instanceof JsonArray elements)) {
            throw new DocumentException("An object with an array \"tropo\" is expected.");
        }
        List<Step> steps = new ArrayList<>();
        List<Handler> handlers = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Value element = new Value("tropo[" + i + ']', elements.get(i));
            Fields fields = element.fields();
            Optional<String> verb = verb(element, fields);
            if (verb.isEmpty()) {
                continue;
            }
            if (verb.get().equals(ON)) {
                handlers.addAll(HandlerReader.handlers(fields.value(ON)));
            } else {
                steps.addAll(steps(verb.get(), fields));
            }
            if (steps.size() + handlers.size() > MOST_STEPS) {
                throw new DocumentException("At most " + MOST_STEPS + " steps are expected.");
            }
        }
        return new Document(steps, handlers);
    }

    private List<Step> steps(String verb, Fields fields) {
        return verbs.named(verb)
                .map(reader -> reader.read(fields.value(verb)))
                .orElseGet(() -> List.of(
                        Step.of(new Unknown(verb.length() > LONGEST_NAME ? verb.substring(0, LONGEST_NAME) : verb))));
    }

    /** The one key that is a verb, beside which others do not count; nothing if the step is to be ignored. */
    private Optional<String> verb(Value element, Fields fields) {
        List<String> known = fields.names().stream()
                .filter(name -> name.equals(ON) || verbs.named(name).isPresent())
                .toList();
        if (known.size() > 1) {
            throw DocumentException.at(element.path(), "one verb");
        }
        if (!known.isEmpty()) {
            return Optional.of(known.get(0));
        }
        if (fields.names().stream().anyMatch(MEANINGLESS::contains)) {
            return Optional.empty();
        }
        return Optional.of(fields.names().stream()
                .filter(name -> !name.equals(NAME))
                .findFirst()
                .orElseThrow(() -> DocumentException.at(element.path(), "a verb")));
    }

    private static DocumentException tooLarge() {
        return new DocumentException("The document is larger than " + MOST_BYTES + " bytes.");
    }
}
