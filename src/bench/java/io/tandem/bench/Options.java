package io.tandem.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How a run goes.
 *
 * @param rows the rows asked for, each a whole name or its beginning up to a dash; none for all
 * @param brief whether it is the short form, which says less for being over sooner
 * @param folder where the results go
 */
public record Options(List<String> rows, boolean brief, Path folder) {

    /** From the system properties {@code tandem.bench.rows}, {@code tandem.bench.short} and {@code tandem.build}. */
    public static Options read() {
        List<String> rows = Arrays.stream(
                        System.getProperty("tandem.bench.rows", "").split(","))
                .map(String::trim)
                .filter(row -> !row.isEmpty() && !row.startsWith("${"))
                .toList();
        return new Options(
                rows,
                Boolean.getBoolean("tandem.bench.short"),
                Path.of(System.getProperty("tandem.build", "target"), "bench"));
    }

    /** Whether a row is to be run. */
    public boolean wants(String row) {
        return rows.isEmpty() || rows.stream().anyMatch(wanted -> row.equals(wanted) || row.startsWith(wanted + "-"));
    }

    /** How long a server works before anything counts: its code has to be compiled first. */
    public Duration warmUp() {
        return Duration.ofSeconds(brief ? 3 : 10);
    }

    /** Rounds at saturation for each server. */
    public int rounds() {
        return brief ? 3 : 5;
    }

    /** How long a round at saturation is. */
    public Duration round() {
        return Duration.ofSeconds(brief ? 1 : 2);
    }

    /** Rounds at a fixed rate for each server. */
    public int paced() {
        return 3;
    }

    /** How long a round at a fixed rate is. */
    public Duration pacedRound() {
        return Duration.ofSeconds(brief ? 2 : 3);
    }
}
