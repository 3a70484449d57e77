package io.tandem.telephony.speech;

import io.tandem.time.Alarms;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** One run of the program. It holds the thread that runs it, for as long as is allowed at most. */
final class SpeechProcess {

    /** Longest output, in bytes: some minutes. */
    static final int MOST = 33_554_432;

    private final Alarms alarms;
    private final Duration timeout;

    SpeechProcess(Alarms alarms, Duration timeout) {
        this.alarms = alarms;
        this.timeout = timeout;
    }

    /**
     * Runs the program.
     *
     * @param input for its standard input
     * @param folder where it runs
     * @return its standard output
     * @throws SpeechException if it takes too long, writes too much, or fails
     * @throws IOException if there is no such program
     */
    byte[] run(List<String> command, byte[] input, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(Set.of("PATH")); // settings, and so secrets, may be there too
        Process process = builder.start();
        AtomicBoolean late = new AtomicBoolean();
        Alarms.Alarm alarm = alarms.set(timeout, () -> {
            late.set(true);
            kill(process);
        });
        try {
            return output(process, input);
        } catch (SpeechException failed) {
            throw late.get() ? new SpeechException("the program took too long") : failed;
        } finally {
            alarm.cancel();
            kill(process);
        }
    }

    private static byte[] output(Process process, byte[] input) {
        try {
            feed(process, input);
            byte[] output;
            try (InputStream from = process.getInputStream()) {
                output = from.readNBytes(MOST + 1);
            }
            if (output.length > MOST) {
                throw new SpeechException("the program wrote more than " + MOST + " bytes");
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new SpeechException("the program ended with exit code " + code);
            }
            return output;
        } catch (IOException closed) {
            throw new SpeechException("the program broke off", closed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SpeechException("the gateway is stopping");
        }
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(input);
        } catch (IOException unread) {
            return; // how it ends says more
        }
    }

    /** With what it has started, which would keep its output open. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
