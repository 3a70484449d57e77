package io.tandem.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A Markdown page. What a test holds equal to the code stands between the comments {@code <!-- name -->} and
 * {@code <!-- /name -->}.
 */
public final class DocsPage {

    private final Path file;
    private final List<String> lines;

    private DocsPage(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** The page of that file name in {@code docs/}. */
    public static DocsPage named(String fileName) {
        Path file = Path.of("docs", fileName);
        try {
            return new DocsPage(file, Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One row of a Markdown table; bars within a cell are escaped. */
    public static String row(String... cells) {
        return "| "
                + String.join(
                        " | ",
                        Arrays.stream(cells)
                                .map(cell -> cell.replace("|", "\\|"))
                                .toList())
                + " |";
    }

    /** What stands between a pair of comments, without blank lines. */
    public List<String> section(String name) {
        int begin = lines.indexOf("<!-- " + name + " -->");
        int end = lines.indexOf("<!-- /" + name + " -->");
        if (begin < 0 || end < begin) {
            throw new AssertionError(file + " has no section <!-- " + name + " --> … <!-- /" + name + " -->");
        }
        return lines.subList(begin + 1, end).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The first cells of each row of the table that a section consists of, without its heading. */
    public List<String> firstCells(String name, int count) {
        return rows(name).stream()
                .map(cells ->
                        row(cells.stream().limit(count).map(DocsPage::unescaped).toArray(String[]::new)))
                .toList();
    }

    /** All cells of each row of the table that a section consists of, without its heading. */
    public List<List<String>> rows(String name) {
        return section(name).stream().skip(2).map(DocsPage::cells).toList();
    }

    /** How a test says what it wants to see. */
    public String mustRead(String name, List<String> expected) {
        return file + ", section " + name + ", must read\n" + String.join("\n", expected) + "\n";
    }

    private static List<String> cells(String row) {
        String inner = row.strip().replaceAll("^\\||(?<!\\\\)\\|$", "");
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private static String unescaped(String cell) {
        return cell.replace("\\|", "|");
    }
}
