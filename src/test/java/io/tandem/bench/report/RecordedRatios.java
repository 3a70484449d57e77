package io.tandem.bench.report;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What rows gave when they were last recorded, to notice that one has collapsed. Half of it is still no collapse, so that a
 * machine that is busy with something else alarms nobody.
 */
public final class RecordedRatios {

    /** Figures that are recorded: of what a second of CPU does, the ratio depends least on the machine. */
    public static final String RECORDED = " for a second of CPU";

    private static final double LEAST_PART = 0.5;

    private final Map<String, Double> ratios;

    private RecordedRatios(Map<String, Double> ratios) {
        this.ratios = new TreeMap<>(ratios);
    }

    /** Those of a file of properties, a row's name and its ratio on each line. */
    public static RecordedRatios read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new RecordedRatios(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(row -> row, row -> Double.valueOf(properties.getProperty(row)))));
    }

    /** Those that are to be recorded of what was found; the last of a row counts. */
    public static RecordedRatios of(List<Finding> findings) {
        Map<String, Double> ratios = new TreeMap<>();
        findings.forEach(finding -> ratio(finding).ifPresent(ratio -> ratios.put(finding.row(), ratio)));
        return new RecordedRatios(ratios);
    }

    /** Those of some rows. */
    public RecordedRatios only(Predicate<String> rows) {
        return new RecordedRatios(ratios.entrySet().stream()
                .filter(entry -> rows.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The rows that were recorded. */
    public List<String> rows() {
        return List.copyOf(ratios.keySet());
    }

    /** The rows of these that now give less than half of what was recorded, or nothing; only rows that were recorded count. */
    public List<String> collapsed(RecordedRatios now) {
        return ratios.keySet().stream()
                .filter(row -> !(now.ratios.getOrDefault(row, 0.0) >= LEAST_PART * ratios.get(row)))
                .toList();
    }

    /** What became of each recorded row, a line for each. */
    public String against(RecordedRatios now) {
        return ratios.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%-10s ratio %s, recorded %.2f, at least %.2f%s%n",
                        entry.getKey(),
                        Optional.ofNullable(now.ratios.get(entry.getKey()))
                                .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                                .orElse("not measured"),
                        entry.getValue(),
                        LEAST_PART * entry.getValue(),
                        collapsed(now).contains(entry.getKey()) ? ": COLLAPSED" : ""))
                .collect(Collectors.joining());
    }

    /** As a file of properties that begins with these comments. */
    public String text(List<String> comments) {
        return comments.stream().map("# %s%n"::formatted).collect(Collectors.joining())
                + ratios.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%s=%.2f%n", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static Optional<Double> ratio(Finding finding) {
        return finding.metric().endsWith(RECORDED) && finding.ratio().isPresent()
                ? Optional.of(finding.ratio().getAsDouble())
                : Optional.empty();
    }
}
