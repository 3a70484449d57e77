package io.tandem.bench.report;

import java.util.List;
import java.util.Map;

/** The page with all findings: conditions, a table, and a plot for each figure. */
public final class Html {

    private static final String STYLE =
            "body{font:14px sans-serif;margin:2em;max-width:75em}table{border-collapse:collapse}"
                    + "td,th{padding:.3em .7em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}"
                    + "svg text{font:12px sans-serif}.missed{color:#a00}.met{color:#070}";

    private Html() {}

    /** The page for findings that were made under these conditions. */
    public static String page(Map<String, String> conditions, List<Finding> findings) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>Tandem and its peers</title><style>" + STYLE + "</style></head><body>\n"
                + "<h1>Tandem and its peers</h1>\n<p>Ratios hold on this machine in this run; absolute figures hold for"
                + " nothing else. Medians of rounds, in brackets the least and the most.</p>\n<ul>\n");
        conditions.forEach((name, value) -> page.append("<li>%s: %s</li>%n".formatted(escape(name), escape(value))));
        page.append(
                "</ul>\n<table>\n<tr><th>Row</th><th>Figure</th><th>Servers</th><th>Ratio</th><th>Goal</th><th></th></tr>\n");
        findings.forEach(finding -> row(page, finding));
        page.append("</table>\n");
        for (Finding finding : findings) {
            page.append("<h3>%s: %s%s</h3>%n"
                    .formatted(
                            escape(finding.row()),
                            escape(finding.metric()),
                            finding.unit().isEmpty() ? "" : ", " + escape(finding.unit())));
            page.append(BarPlot.of(finding));
        }
        return page.append("</body></html>\n").toString();
    }

    private static void row(StringBuilder page, Finding finding) {
        page.append("<tr><td>%s</td><td>%s<br><small>%s</small></td><td>"
                .formatted(escape(finding.row()), escape(finding.metric()), escape(finding.unit())));
        finding.entries()
                .forEach(entry -> page.append(
                        "%s %s<br>".formatted(escape(entry.server()), escape(Numbers.text(entry.spread())))));
        String goal = finding.goal()
                .map(wanted -> (finding.better() == Better.HIGHER ? "≥ " : "≤ ") + wanted.ratio())
                .orElse("");
        String verdict = finding.met().map(met -> met ? "met" : "missed").orElse("");
        page.append("</td><td>%s</td><td>%s</td><td class=\"%s\">%s</td></tr>%n"
                .formatted(Numbers.ratio(finding.ratio()), escape(goal), verdict, verdict));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
