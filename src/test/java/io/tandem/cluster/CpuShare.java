package io.tandem.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a processor that some processes may have each, and no more, by the control groups of Linux: as if each were on a
 * machine of its own, although they share one. Only where whoever runs this may make such groups, mostly as root.
 */
final class CpuShare implements AutoCloseable {

    private static final Path GROUPS = Path.of("/sys/fs/cgroup");

    /** Short, so that who has used its part up does not stand still for long. */
    private static final Duration PERIOD = Duration.ofMillis(10);

    private final List<Path> made = new ArrayList<>();
    private final double processors;

    /**
     * @param processors the part of one
     * @param pids of the processes
     * @throws IOException if such groups cannot be made here
     */
    CpuShare(double processors, List<Long> pids) throws IOException {
        this.processors = processors;
        try {
            for (long pid : pids) {
                confine(pid);
            }
        } catch (IOException refused) {
            close();
            throw refused;
        }
    }

    private void confine(long pid) throws IOException {
        Path group = root().resolve("tandem-" + pid);
        Files.createDirectory(group);
        made.add(group);
        long period = PERIOD.toNanos() / 1_000;
        long quota = (long) (processors * period);
        if (isFirstVersion()) {
            Files.writeString(group.resolve("cpu.cfs_period_us"), Long.toString(period));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
        } else {
            Files.writeString(group.resolve("cpu.max"), quota + " " + period);
        }
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
    }

    /** Lets them have as much as there is again. */
    @Override
    public void close() throws IOException {
        for (Path group : made) {
            for (String pid : Files.readAllLines(group.resolve("cgroup.procs"))) {
                Files.writeString(root().resolve("cgroup.procs"), pid);
            }
            Files.delete(group);
        }
        made.clear();
    }

    private static Path root() {
        return isFirstVersion() ? GROUPS.resolve("cpu") : GROUPS;
    }

    private static boolean isFirstVersion() {
        return Files.isDirectory(GROUPS.resolve("cpu"));
    }
}
