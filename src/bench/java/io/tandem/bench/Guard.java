package io.tandem.bench;

import io.tandem.bench.report.RecordedRatios;
import io.tandem.bench.row.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** Compares ratios with those that were recorded, to notice a collapse, or records them. */
final class Guard {

    private final Options options;
    private final Stand stand;

    Guard(Options options, Stand stand) {
        this.options = options;
        this.stand = stand;
    }

    /** Writes the ratios that were found to the file of recorded ones. */
    void record() throws IOException {
        Files.createDirectories(options.recorded().getParent());
        Files.writeString(
                options.recorded(),
                now().text(List.of(
                        "Ratios to the peers, for the guard of docs/performance.md. Recorded by",
                        "mvn -Pbench verify -Dtandem.bench.record=true -Dtandem.bench.rows="
                                + String.join(",", options.rows()))));
        System.out.println("recorded in " + options.recorded());
    }

    /**
     * Whether all recorded rows give at least half of what was recorded. Those that do not are measured a second time, with new
     * servers, for they may have had a bad minute.
     *
     * @return the rows that collapsed both times
     */
    List<String> collapsed(Consumer<List<Row>> measure) {
        RecordedRatios recorded = RecordedRatios.read(options.recorded()).only(options::wants);
        List<String> doubtful = recorded.collapsed(now());
        System.out.print(recorded.against(now()));
        if (doubtful.isEmpty()) {
            return doubtful;
        }
        System.out.println("once more: " + doubtful);
        stand.clear();
        measure.accept(
                Rows.ALL.stream().filter(row -> doubtful.contains(row.name())).toList());
        System.out.print(recorded.against(now()));
        return recorded.collapsed(now());
    }

    private RecordedRatios now() {
        return RecordedRatios.of(stand.findings());
    }
}
