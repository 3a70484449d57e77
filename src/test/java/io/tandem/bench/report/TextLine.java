package io.tandem.bench.report;

import java.util.stream.Collectors;

/** A finding on one line, for a terminal. */
public final class TextLine {

    private TextLine() {}

    /** Row, figure, servers with their spread, ratio to the peer, and whether it is what was wanted. */
    public static String of(Finding finding) {
        String servers = finding.entries().stream()
                .map(entry -> entry.server() + " " + Numbers.text(entry.spread()))
                .collect(Collectors.joining(" | "));
        String unit = finding.unit().isEmpty() ? "" : " [" + finding.unit() + "]";
        return "%-10s %s%s: %s%s".formatted(finding.row(), finding.metric(), unit, servers, ratio(finding));
    }

    private static String ratio(Finding finding) {
        if (finding.entries().size() < 2) {
            return "";
        }
        String ratio = " | ratio " + Numbers.ratio(finding.ratio());
        return finding.met()
                .map(met -> ratio + " (goal " + finding.goal().orElseThrow().ratio() + (met ? ", met)" : ", missed)"))
                .orElse(ratio);
    }
}
