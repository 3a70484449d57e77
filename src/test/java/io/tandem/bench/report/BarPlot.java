package io.tandem.bench.report;

import java.util.List;
import java.util.Locale;

/** A finding as bars: one for each server, with a line over the range of its rounds. SVG. */
final class BarPlot {

    private static final int WIDTH = 640;
    private static final int LEFT = 130;
    private static final int RIGHT = 150;
    private static final int BAR = 18;
    private static final int STEP = 26;
    private static final List<String> COLOURS = List.of("#1f6f8b", "#b0b7bd", "#d9a441", "#9a7fb8");

    private BarPlot() {}

    static String of(Finding finding) {
        double most = finding.entries().stream()
                .mapToDouble(entry -> entry.spread().most())
                .max()
                .orElse(0);
        double scale = most <= 0 ? 0 : (WIDTH - LEFT - RIGHT) / most;
        StringBuilder svg =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\">%n"
                        .formatted(WIDTH, finding.entries().size() * STEP + 4));
        for (int i = 0; i < finding.entries().size(); i++) {
            bar(svg, finding.entries().get(i), i, scale);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Finding.Entry entry, int place, double scale) {
        Spread spread = entry.spread();
        int top = place * STEP + 4;
        int middle = top + BAR / 2;
        svg.append("<text x=\"0\" y=\"%d\">%s</text>%n".formatted(top + 13, Html.escape(entry.server())));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                LEFT,
                top,
                Math.max(1, spread.median() * scale),
                BAR,
                COLOURS.get(place % COLOURS.size())));
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#222\"/>%n",
                LEFT + spread.least() * scale,
                middle,
                LEFT + spread.most() * scale,
                middle));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                LEFT + spread.most() * scale + 6,
                top + 13,
                Numbers.text(spread.median())));
    }
}
