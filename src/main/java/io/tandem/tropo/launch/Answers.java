package io.tandem.tropo.launch;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers as they stand on the wire, to the letter: clients look for texts in them and do not parse (spec 11, 12, 15). */
final class Answers {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final String SUCCESS = "success";
    private static final String REASON = "reason";
    private static final String STATUS = "status";
    private static final int OK = 200;

    private Answers() {}

    /** A session was created. */
    static ApiAnswer launched(Format format, String token, String id) {
        String body =
                switch (format) {
                    case XML ->
                        element(
                                "session",
                                element(SUCCESS, "true") + textElement(Launch.TOKEN, token) + textElement("id", id));
                    case JSON ->
                        BUILDERS.createObjectBuilder()
                                .add(SUCCESS, true)
                                .add(Launch.TOKEN, token)
                                .add("id", id)
                                .build()
                                .toString();
                    case FORM -> "success=true&token=" + encoded(token) + "&id=" + encoded(id);
                };
        return new ApiAnswer(OK, format, body);
    }

    /**
     * No session was created. The token is not repeated; a form has none, as the Java client cannot read one with an empty
     * value. [clients]
     */
    static ApiAnswer notLaunched(Format format, Refusal refusal) {
        String body =
                switch (format) {
                    case XML ->
                        element(
                                "session",
                                element(SUCCESS, "false")
                                        + element(Launch.TOKEN, "")
                                        + textElement(REASON, refusal.reason()));
                    case JSON ->
                        BUILDERS.createObjectBuilder()
                                .add(SUCCESS, false)
                                .add(Launch.TOKEN, "")
                                .add(REASON, refusal.reason())
                                .build()
                                .toString();
                    case FORM -> "success=false&reason=" + encoded(refusal.reason());
                };
        return new ApiAnswer(refusal.status(), format, body);
    }

    /** What became of a signal. */
    static ApiAnswer signal(Format format, SignalStatus status) {
        return new ApiAnswer(OK, format, signal(format, status.name(), ""));
    }

    /** A signal was not taken. */
    static ApiAnswer noSignal(Format format, Refusal refusal) {
        return new ApiAnswer(refusal.status(), format, signal(format, SignalStatus.FAILED.name(), refusal.reason()));
    }

    private static String signal(Format format, String status, String reason) {
        if (format == Format.JSON) {
            JsonObjectBuilder json = BUILDERS.createObjectBuilder().add(STATUS, status);
            return (reason.isEmpty() ? json : json.add(REASON, reason)).build().toString();
        }
        return element("signal", element(STATUS, status) + (reason.isEmpty() ? "" : textElement(REASON, reason)));
    }

    private static String textElement(String name, String text) {
        return element(name, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static String element(String name, String content) {
        return '<' + name + '>' + content + "</" + name + '>';
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
