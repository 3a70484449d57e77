package io.tandem.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server's process takes.
 *
 * @param liveHeap bytes of all objects that a full collection leaves
 * @param resident bytes of memory that the system has given to the process, after that collection
 */
public record ServerMemory(long liveHeap, long resident) {

    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)\\s*$");
    private static final Pattern RESIDENT = Pattern.compile("^VmRSS:\\s+(\\d+) kB$");
    private static final long KIBI = 1_024;

    /** Of the process with that id, now; it has all of its heap collected for that. Linux only. */
    public static ServerMemory of(long pid) {
        try {
            return new ServerMemory(
                    find(TOTAL, histogram(pid)),
                    KIBI * find(RESIDENT, Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> histogram(long pid) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().toList();
        }
    }

    private static long find(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing like " + pattern));
    }
}
