package io.tandem.telxl.endpoint;

import io.tandem.json.JsonParts;
import io.tandem.telxl.json.Fields;
import jakarta.json.JsonObjectBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The query string as an equivalent of {@code session_start} (spec 2.2). [seed] */
final class StartQuery {

    private static final Map<String, String> FIELDS =
            Map.of("u", "user", "p", "pass", "opID", "agent_id", "configID", "config_id");

    private StartQuery() {}

    /** The fields of a start; nothing if the query has none of the four parameters. Of repeated ones the last counts. */
    static Optional<Fields> read(String query) {
        JsonObjectBuilder fields = JsonParts.object();
        boolean any = false;
        for (String parameter : query.split("&")) {
            String[] nameAndValue = parameter.split("=", 2);
            String field = FIELDS.get(nameAndValue[0]);
            if (field != null) {
                any = true;
                fields.add(field, nameAndValue.length == 2 ? decode(nameAndValue[1]) : "");
            }
        }
        return any ? Optional.of(new Fields(fields.build())) : Optional.empty();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
