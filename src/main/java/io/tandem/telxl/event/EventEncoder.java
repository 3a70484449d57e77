package io.tandem.telxl.event;

import io.tandem.config.Settings;
import io.tandem.session.Unproxied;
import io.tandem.telxl.Mode;
import io.tandem.telxl.TelxlSettings;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes events in the form of a session's mode. Thread-safe. */
@Unproxied
public class EventEncoder {

    private static final Map<Class<?>, String> TYPES = Arrays.stream(
                    TelxlEvent.class.getAnnotation(JsonbTypeInfo.class).value())
            .collect(Collectors.toUnmodifiableMap(JsonbSubtype::type, JsonbSubtype::alias));

    private final Jsonb jsonb;
    private final String webObject;

    @Inject
    public EventEncoder(Settings settings) {
        this.jsonb = JsonbBuilder.create(
                new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));
        this.webObject = settings.get(TelxlSettings.WEB_OBJECT);
    }

    /** One event as one text message. */
    public String encode(Mode mode, TelxlEvent event) {
        String inner = jsonb.toJson(event);
        return switch (mode) {
            case API -> "{\"event\":" + inner + '}';
            case WEB -> webObject + '.' + TYPES.get(event.getClass()) + '(' + scriptSafe(inner) + ");";
        };
    }

    /** JSON that is JavaScript too and can stand inside a page: these characters occur in its strings only (spec 9). */
    private static String scriptSafe(String json) {
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            switch (character) {
                case '<', '>', '&', '\u2028', '\u2029' -> safe.append(String.format("\\u%04x", (int) character));
                default -> safe.append(character);
            }
        }
        return safe.toString();
    }
}
