package io.tandem.bench;

import io.tandem.bench.report.RecordedRatios;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How a run goes.
 *
 * @param rows the rows asked for, each a whole name or its beginning up to a dash; none for all
 * @param form how long it is, and what for
 * @param folder where the results go
 * @param recorded the file of recorded ratios
 */
public record Options(List<String> rows, Form form, Path folder, Path recorded) {

    /** What a run is for. */
    public enum Form {
        /** To compare. */
        FULL,
        /** To see that it works. */
        SHORT,
        /** To see that nothing has collapsed: shorter still, of the recorded rows the recorded ratios alone. */
        GUARD,
        /** To record what the guard compares with, in its form. */
        RECORD
    }

    /** From the system properties {@code tandem.bench.…} and {@code tandem.build}. */
    public static Options read() {
        List<String> rows = Arrays.stream(
                        System.getProperty("tandem.bench.rows", "").split(","))
                .map(String::trim)
                .filter(row -> !row.isEmpty() && !row.startsWith("${"))
                .toList();
        Form form = wantedForm();
        Path recorded =
                Path.of(System.getProperty("tandem.bench.recorded", "src/bench/resources/recorded-ratios.properties"));
        boolean ofRecord = form == Form.GUARD || form == Form.RECORD;
        return new Options(
                rows.isEmpty() && ofRecord ? RecordedRatios.read(recorded).rows() : rows,
                form,
                Path.of(System.getProperty("tandem.build", "target"), "bench"),
                recorded);
    }

    /** Whether a row is to be run. */
    public boolean wants(String row) {
        return rows.isEmpty() || rows.stream().anyMatch(wanted -> row.equals(wanted) || row.startsWith(wanted + "-"));
    }

    /** Whether fewer sessions and shorter rounds will do. */
    public boolean brief() {
        return form != Form.FULL;
    }

    /** Whether only the ratio of each row counts that may be recorded. */
    public boolean ratioAlone() {
        return form == Form.GUARD || form == Form.RECORD;
    }

    /** How long a server works before anything counts: its code has to be compiled first. */
    public Duration warmUp() {
        return Duration.ofSeconds(brief() ? 3 : 10);
    }

    /** How many times it does so, in turns with the others, whose connections must not lie idle for too long. */
    public int warmUps() {
        return brief() ? 1 : 2;
    }

    /** Rounds at saturation for each server. */
    public int rounds() {
        return brief() ? 3 : 5;
    }

    /** How long a round at saturation is. */
    public Duration round() {
        return Duration.ofSeconds(brief() ? 1 : 2);
    }

    /** Rounds at a fixed rate for each server. */
    public int paced() {
        return 3;
    }

    /** How long a round at a fixed rate is. */
    public Duration pacedRound() {
        return Duration.ofSeconds(brief() ? 2 : 3);
    }

    private static Form wantedForm() {
        if (Boolean.getBoolean("tandem.bench.record")) {
            return Form.RECORD;
        }
        if (Boolean.getBoolean("tandem.bench.guard")) {
            return Form.GUARD;
        }
        return Boolean.getBoolean("tandem.bench.short") ? Form.SHORT : Form.FULL;
    }
}
