package io.tandem.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server's process, from its start to its end, with what it wrote. */
final class ServerProcess {

    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final String ready;
    private final List<String> output = new ArrayList<>();
    private final CountDownLatch startedOrEnded = new CountDownLatch(1);
    private volatile boolean started;

    private ServerProcess(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts it, and waits until it has written something that contains what stands for being ready. */
    static ServerProcess start(ProcessBuilder command, String ready) {
        try {
            ServerProcess server =
                    new ServerProcess(command.redirectErrorStream(true).start(), ready);
            Thread reader = new Thread(server::read, "output of a server");
            reader.setDaemon(true);
            reader.start();
            server.await();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The id of the Java process, which may be a child of a script. */
    long pid() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException("not running:\n" + output()));
    }

    /** Ends it. */
    void stop() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException interrupted) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            if (startedOrEnded.await(START_SECONDS, TimeUnit.SECONDS) && started) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        stop();
        throw new IllegalStateException("the server did not start:\n" + output());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.contains(ready)) {
                    started = true;
                    startedOrEnded.countDown();
                }
            }
        } catch (IOException closed) {
            synchronized (output) {
                output.add(closed.toString());
            }
        }
        startedOrEnded.countDown();
    }

    private String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }
}
