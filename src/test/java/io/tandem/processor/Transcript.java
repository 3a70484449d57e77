package io.tandem.processor;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desktop received, in a form that is the same each time: ids and times that differ are replaced. */
final class Transcript {

    private static final Pattern SESSION = Pattern.compile("S\\d+-\\d+");
    private static final Pattern INTERACTION = Pattern.compile("\\bI\\d+\\b");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> interactions = new LinkedHashMap<>();

    /** Adds all that was received since the last time and is on its way, under a heading. */
    void add(String heading, Desktop desktop) throws InterruptedException {
        desktop.flush();
        lines.add("# " + heading);
        desktop.takeMessages().stream().map(this::line).forEach(lines::add);
    }

    /** Everything added. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private String line(JsonObject message) {
        String data = message.containsKey("data") ? " " + message.get("data") : "";
        String what = message.containsKey("result")
                ? "< " + message.getString("result") + ' ' + message.getString("command")
                : "* " + message.getString("name");
        return plain(what + ' ' + message.getString("target") + data);
    }

    private String plain(String text) {
        String named = TIME.matcher(SESSION.matcher(text).replaceAll("S")).replaceAll("TIME");
        Matcher found = INTERACTION.matcher(named);
        return found.replaceAll(id -> interactions.computeIfAbsent(id.group(), key -> "I" + (interactions.size() + 1)));
    }
}
