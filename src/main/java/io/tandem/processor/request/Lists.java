package io.tandem.processor.request;

import io.tandem.contact.model.Break;
import io.tandem.json.JsonParts;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** Lists as they stand in responses and events. */
public final class Lists {

    private Lists() {}

    /** Words to choose from, under a name. */
    public static JsonObject reasons(String name, List<Reason> reasons) {
        JsonArrayBuilder list = JsonParts.array();
        reasons.forEach(
                reason -> list.add(JsonParts.object().add("code", reason.code()).add("name", reason.name())));
        return JsonParts.object().add(name, list).build();
    }

    /** Reasons for not being ready. */
    public static JsonObject breaks(List<Break> breaks) {
        return reasons(
                "reasons",
                breaks.stream()
                        .map(state -> new Reason(Long.toString(state.id()), state.name()))
                        .toList());
    }

    /** Numbers for quick dialling. */
    public static JsonObject entries(List<Lookups.Entry> entries) {
        JsonArrayBuilder list = JsonParts.array();
        entries.forEach(
                entry -> list.add(JsonParts.object().add("name", entry.name()).add("number", entry.number())));
        return JsonParts.object().add("entries", list).build();
    }
}
