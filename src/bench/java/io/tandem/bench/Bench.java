package io.tandem.bench;

import io.tandem.bench.report.Html;
import io.tandem.bench.report.Results;
import io.tandem.bench.row.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the rows that were asked for and writes {@code target/bench}; ends with 1 if one of them could not be measured, or, as the
 * guard, if one has collapsed.
 */
public final class Bench {

    private final Options options;
    private final Stand stand;
    private final List<String> failed = new ArrayList<>();

    private Bench(Options options, Stand stand) {
        this.options = options;
        this.stand = stand;
    }

    /** Takes no arguments: {@link Options} reads properties. */
    public static void main(String[] arguments) throws IOException {
        Options options = Options.read();
        List<Row> rows =
                Rows.ALL.stream().filter(row -> options.wants(row.name())).toList();
        if (rows.isEmpty()) {
            System.out.println("no such row");
            System.exit(1);
        }
        Files.createDirectories(options.folder());
        // Whoever stops a run half way stops its servers too.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        boolean well;
        try (Stand stand = new Stand(options)) {
            well = new Bench(options, stand).run(rows);
        }
        System.out.println("written to " + options.folder().resolve("index.html"));
        System.exit(well ? 0 : 1);
    }

    private boolean run(List<Row> rows) throws IOException {
        measure(rows);
        Guard guard = new Guard(options, stand);
        if (options.form() == Options.Form.GUARD) {
            List<String> collapsed = guard.collapsed(this::measure);
            if (!collapsed.isEmpty()) {
                System.out.println("collapsed: " + collapsed);
            }
            return collapsed.isEmpty();
        }
        if (!failed.isEmpty()) {
            System.out.println("could not be measured: " + failed);
        } else if (options.form() == Options.Form.RECORD) {
            guard.record();
        }
        return failed.isEmpty();
    }

    private void measure(List<Row> rows) {
        for (Row row : rows) {
            try {
                row.run(stand);
            } catch (Exception | AssertionError failure) {
                failed.add(row.name());
                failure.printStackTrace();
            }
            write();
        }
    }

    private void write() {
        Map<String, String> conditions = conditions();
        try {
            Files.writeString(options.folder().resolve("index.html"), Html.page(conditions, stand.findings()));
            Files.writeString(
                    options.folder().resolve("results.json"),
                    Results.of(conditions, stand.findings()).toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        conditions.put(
                "Machine",
                Runtime.getRuntime().availableProcessors() + " processors, shared by clients and servers, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        conditions.put("Form", options.form().name().toLowerCase(Locale.ROOT));
        if (!failed.isEmpty()) {
            conditions.put("Could not be measured", String.join(", ", failed));
        }
        return conditions;
    }
}
