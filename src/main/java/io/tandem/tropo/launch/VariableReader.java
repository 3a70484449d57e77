package io.tandem.tropo.launch;

import io.tandem.json.JsonText;
import io.tandem.json.JsonTextException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads what requests say, in whichever of the forms (spec 11, 12). Thread-safe. */
final class VariableReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final int longest;
    private final JsonText json;

    /**
     * @param longest characters that a query may have
     * @param maxDepth how deep JSON may nest
     */
    VariableReader(int longest, int maxDepth) {
        this.longest = longest;
        this.json = new JsonText(maxDepth);
    }

    /**
     * What the query says and then, unless the method is GET, the body.
     *
     * @throws RequestException if it cannot be read, or is too much
     */
    Variables read(ApiRequest request) {
        Variables variables = new Variables();
        String query = request.query().orElse("");
        if (query.length() > longest) {
            throw new RequestException(Refusal.TOO_LARGE);
        }
        readForm(query, StandardCharsets.UTF_8, variables);
        if (!request.method().equals(ApiRequest.GET)) {
            switch (bodyFormat(request)) {
                case JSON -> readJson(request.text(), variables);
                case XML -> XmlVariables.read(request, variables);
                case FORM -> readForm(request.text(), request.charset().orElse(StandardCharsets.UTF_8), variables);
            }
        }
        return variables;
    }

    /** As declared; a body that is not declared as any of the forms is told by how it begins. */
    private static Format bodyFormat(ApiRequest request) {
        return request.contentType().flatMap(Format::of).orElseGet(() -> {
            String text = request.text().strip();
            return text.startsWith("{") ? Format.JSON : text.startsWith("<") ? Format.XML : Format.FORM;
        });
    }

    /** Values are decoded once. [observed] */
    private static void readForm(String text, Charset charset, Variables variables) {
        for (String pair : text.strip().split("&")) {
            String[] sides = pair.split("=", 2);
            variables.add(decoded(sides[0], charset), sides.length == 1 ? "" : decoded(sides[1], charset));
        }
    }

    private static String decoded(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException malformed) {
            throw new RequestException(Refusal.MALFORMED);
        }
    }

    private void readJson(String text, Variables variables) {
        try {
            if (!(json.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    instanceof JsonObject object)) {
                throw new RequestException(Refusal.MALFORMED);
            }
            object.forEach((name, value) -> variables.add(name, text(value)));
        } catch (JsonTextException notJson) {
            throw new RequestException(Refusal.MALFORMED);
        }
    }

    /** What is no string becomes one, as it would stand in JSON (spec 11). */
    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
