package io.tandem.bench;

import io.tandem.bench.report.Html;
import io.tandem.bench.report.Results;
import io.tandem.bench.row.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the rows that were asked for and writes {@code target/bench}; ends with 1 if one of them could not be measured. */
public final class Bench {

    private Bench() {}

    /** Takes no arguments: {@link Options} reads properties. */
    public static void main(String[] arguments) throws IOException {
        Options options = Options.read();
        List<Row> rows =
                Rows.ALL.stream().filter(row -> options.wants(row.name())).toList();
        Files.createDirectories(options.folder());
        // Whoever stops a run half way stops its servers too.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        List<String> failed = new ArrayList<>();
        try (Stand stand = new Stand(options)) {
            for (Row row : rows) {
                try {
                    row.run(stand);
                } catch (Exception failure) {
                    failed.add(row.name());
                    failure.printStackTrace();
                }
                write(stand, options, failed);
            }
        }
        System.out.println("written to " + options.folder().resolve("index.html"));
        if (rows.isEmpty() || !failed.isEmpty()) {
            System.out.println(rows.isEmpty() ? "no such row" : "could not be measured: " + failed);
            System.exit(1);
        }
        System.exit(0);
    }

    private static void write(Stand stand, Options options, List<String> failed) throws IOException {
        Map<String, String> conditions = conditions(options, failed);
        Files.writeString(options.folder().resolve("index.html"), Html.page(conditions, stand.findings()));
        Files.writeString(
                options.folder().resolve("results.json"),
                Results.of(conditions, stand.findings()).toString());
    }

    private static Map<String, String> conditions(Options options, List<String> failed) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        conditions.put(
                "Machine",
                Runtime.getRuntime().availableProcessors() + " processors, shared by clients and servers, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        conditions.put("Form", options.brief() ? "short" : "full");
        if (!failed.isEmpty()) {
            conditions.put("Could not be measured", String.join(", ", failed));
        }
        return conditions;
    }
}
