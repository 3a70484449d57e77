package io.tandem.telephony.speech;

import io.tandem.config.Settings;
import io.tandem.contact.model.Prompt;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A synthesiser with a clock to turn, whose program is espeak-ng or a script. */
final class Studio implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    final EspeakSynthesiser synthesiser;

    private final ManualClock clock = new ManualClock();
    private final ExecutorService executor = Executors.newFixedThreadPool(4, work -> {
        Thread thread = new Thread(work, "studio");
        thread.setDaemon(true);
        return thread;
    });
    private final ClockAlarms alarms = new ClockAlarms(clock, executor);

    Studio(String command, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        values.put("tandem.speech.command", command);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put("tandem.speech." + namesAndValues[i], namesAndValues[i + 1]);
        }
        synthesiser = SynthesiserProducer.espeak(
                new Settings(name -> Optional.ofNullable(values.get(name))), alarms, executor);
    }

    /** A program that does what the lines of shell say, in a folder of its own. */
    static String script(Path folder, String... lines) throws IOException {
        Path script = folder.resolve("program");
        Files.writeString(script, "#!/bin/sh\ncd '" + folder + "'\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    /** A second of sound as the program makes it. */
    static Path second(Path folder) throws IOException {
        Path wav = folder.resolve("second.wav");
        byte[] sound = new byte[2 * 22_050];
        for (int i = 0; i < sound.length; i += 2) {
            sound[i + 1] = (byte) (i % 100);
        }
        AudioFormat format = new AudioFormat(22_050, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(sound), format, 22_050),
                AudioFileFormat.Type.WAVE,
                wav.toFile());
        return wav;
    }

    Optional<Speech> speak(String text) throws Exception {
        return over(synthesiser.speak(Prompt.text(text)));
    }

    Optional<Speech> speak(Prompt prompt) throws Exception {
        return over(synthesiser.speak(prompt));
    }

    static <T> T over(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for a file that a script makes. */
    static void await(Path file) {
        await(file.getFileName().toString(), () -> Files.exists(file));
    }

    static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + what);
            }
            Thread.onSpinWait();
        }
    }

    void turn(Duration time) {
        clock.advance(time);
        alarms.ringDue();
    }

    int alarms() {
        return alarms.size();
    }

    @Override
    public void close() {
        synthesiser.close();
        executor.shutdownNow();
    }
}
