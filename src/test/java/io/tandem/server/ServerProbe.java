package io.tandem.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into a running gateway: its metrics, its threads, and what is alive on its heap. */
public final class ServerProbe {

    /** What one kind of object takes on the heap. */
    public record Live(long instances, long bytes) {

        /** Nothing. */
        public static final Live NONE = new Live(0, 0);

        /** Both together. */
        public Live plus(Live other) {
            return new Live(instances + other.instances, bytes + other.bytes);
        }

        /** What is more here than there. */
        public Live minus(Live other) {
            return new Live(instances - other.instances, bytes - other.bytes);
        }
    }

    /** The name under which {@link #live} counts everything. */
    public static final String ALL_CLASSES = "Total";

    private static final int TOP = 12;

    /** A row of a class histogram: number, instances, bytes, class. The last row has no number. */
    private static final Pattern ROW = Pattern.compile("^\\s*(?:\\d+:|(Total))\\s+(\\d+)\\s+(\\d+)(?:\\s+(\\S+).*)?$");

    private final TandemServer server;

    /** A probe for a gateway that runs. */
    public ServerProbe(TandemServer server) {
        this.server = server;
    }

    /** The value of a metric, of all its samples together; 0 if it is not shown. */
    public double metric(String name) throws IOException, InterruptedException {
        return sum(server.get("/metrics").body(), name);
    }

    /** Waits until the value of a metric is as wanted; otherwise returns its last value after the patience is at its end. */
    public double await(String name, DoublePredicate wanted, Duration patience)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        double value = metric(name);
        while (!wanted.test(value) && System.nanoTime() - start < patience.toNanos()) {
            value = metric(name);
        }
        return value;
    }

    /** Live threads of the server. */
    public int threads() throws IOException, InterruptedException {
        return (int) metric("thread_count");
    }

    /** The classes of which there is most more after than before, with how much. */
    public static List<String> growth(Map<String, Live> before, Map<String, Live> after) {
        return after.keySet().stream()
                .filter(name -> !name.equals(ALL_CLASSES))
                .sorted(Comparator.comparingLong(
                        name -> -gained(before, after, name).bytes()))
                .limit(TOP)
                .map(name -> name + " " + gained(before, after, name))
                .toList();
    }

    /** How much more there is of a class. */
    public static Live gained(Map<String, Live> before, Map<String, Live> after, String name) {
        return after.getOrDefault(name, Live.NONE).minus(before.getOrDefault(name, Live.NONE));
    }

    /** What is alive on the heap by class, after a full collection; under {@link #ALL_CLASSES} all together. */
    public Map<String, Live> live() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(
                        List.of(jcmd.toString(), Long.toString(server.pid()), "GC.class_histogram"))
                .redirectErrorStream(true)
                .start();
        Map<String, Live> live = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    String name = row.group(1) == null ? row.group(4) : ALL_CLASSES;
                    // Two class loaders may have a class of that name.
                    live.merge(name, new Live(Long.parseLong(row.group(2)), Long.parseLong(row.group(3))), Live::plus);
                }
            }
        }
        if (!live.containsKey(ALL_CLASSES)) {
            throw new IOException("no histogram from " + jcmd);
        }
        return live;
    }

    private static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
