package io.tandem.bench.load;

import java.time.Duration;

/** CPU time of a server's process, all its threads together. */
public final class ServerCpu {

    private final long pid;

    /** Of the process with that id. */
    public ServerCpu(long pid) {
        this.pid = pid;
    }

    /** What it has used so far; as fine as the system counts, on Linux 10 ms. */
    public Duration now() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("the server has ended"));
    }
}
