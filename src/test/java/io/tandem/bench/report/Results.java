package io.tandem.bench.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** All findings as JSON, for comparison with later runs. */
public final class Results {

    private Results() {}

    /** {@code {"conditions":{…},"findings":[{"row","metric","unit","better","ratio","goal","entries":[…]}]}}. */
    public static JsonObject of(Map<String, String> conditions, List<Finding> findings) {
        JsonObjectBuilder under = Json.createObjectBuilder();
        conditions.forEach(under::add);
        JsonArrayBuilder all = Json.createArrayBuilder();
        findings.forEach(finding -> all.add(of(finding)));
        return Json.createObjectBuilder()
                .add("conditions", under)
                .add("findings", all)
                .build();
    }

    private static JsonObjectBuilder of(Finding finding) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        finding.entries()
                .forEach(entry -> entries.add(Json.createObjectBuilder()
                        .add("server", entry.server())
                        .add("median", entry.spread().median())
                        .add("least", entry.spread().least())
                        .add("most", entry.spread().most())
                        .add("rounds", entry.spread().rounds())));
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("row", finding.row())
                .add("metric", finding.metric())
                .add("unit", finding.unit())
                .add("better", finding.better() == Better.HIGHER ? "higher" : "lower");
        finding.ratio().ifPresent(ratio -> object.add("ratio", ratio));
        finding.goal().ifPresent(goal -> object.add("goal", goal.ratio()));
        return object.add("entries", entries);
    }
}
