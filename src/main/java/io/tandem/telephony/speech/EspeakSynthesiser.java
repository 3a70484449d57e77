package io.tandem.telephony.speech;

import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Prompt.Kind;
import io.tandem.directory.BoundedExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Speaks by espeak-ng, one process for a prompt. Its words go through standard input, never onto a command line. */
final class EspeakSynthesiser implements Synthesiser, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EspeakSynthesiser.class.getName());

    private final String command;
    private final Voices voices;
    private final SpeechProcess process;
    private final BoundedExecutor workers;
    private final SpeechFolder folder;

    /**
     * @param command the program
     * @param workers run it, which holds them
     * @param folder for what was spoken
     */
    EspeakSynthesiser(
            String command, Voices voices, SpeechProcess process, BoundedExecutor workers, SpeechFolder folder) {
        this.command = command;
        this.voices = voices;
        this.process = process;
        this.workers = workers;
        this.folder = folder;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public CompletionStage<Optional<Speech>> speak(Prompt prompt) {
        boolean words = prompt.kind() == Kind.TEXT || prompt.kind() == Kind.SSML;
        if (!words || prompt.value().isBlank()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return folder.of(prompt, () -> workers.submit(() -> spoken(prompt))).exceptionally(EspeakSynthesiser::unspoken);
    }

    private Optional<Speech> spoken(Prompt prompt) {
        Words words = Words.of(prompt);
        List<String> line =
                new ArrayList<>(List.of(command, "-b", "1", "--stdin", "--stdout", "-v", voices.of(prompt.voice())));
        if (words.markup()) {
            line.add("-m");
        }
        try {
            Path file = folder.newFile();
            byte[] output = process.run(line, words.text().getBytes(StandardCharsets.UTF_8), file.getParent());
            Duration length = output.length == 0 ? Duration.ZERO : SpokenFile.write(output, file);
            return length.isZero() ? Optional.empty() : Optional.of(new Speech(file, length));
        } catch (IOException fault) {
            throw new SpeechException("the program cannot be run, or its sound not be written", fault);
        }
    }

    private static Optional<Speech> unspoken(Throwable fault) {
        Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
        if (cause instanceof SpeechException known) {
            LOG.log(Level.WARNING, "A prompt was not spoken: {0}", known.getMessage());
            LOG.log(Level.FINE, "A prompt was not spoken", known);
        } else {
            LOG.log(Level.WARNING, "A prompt was not spoken", cause);
        }
        return Optional.empty();
    }

    /** Deletes what was spoken. */
    @Override
    public void close() {
        folder.close();
    }
}
