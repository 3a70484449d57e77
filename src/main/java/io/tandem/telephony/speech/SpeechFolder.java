package io.tandem.telephony.speech;

import io.tandem.contact.model.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What was spoken, a file for a prompt; beyond so many, the one that was longest not asked for is deleted. */
final class SpeechFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SpeechFolder.class.getName());

    private record Kept(Path file, CompletableFuture<Optional<Speech>> speech) {}

    private final Path folder;
    private final int most;

    /** By prompt, the one that was longest not asked for first. */
    private final Map<Prompt, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private long number;

    SpeechFolder(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** A new folder for temporary files, which nobody but this process's user can read. */
    static SpeechFolder temporary(int most) {
        try {
            return new SpeechFolder(Files.createTempDirectory("tandem-speech"), most);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path path() {
        return folder;
    }

    /**
     * The prompt as sound: what is kept of it, or is just being spoken, or else what is spoken now. What fails is not kept.
     *
     * @param speaker speaks to the file it is given
     */
    CompletionStage<Optional<Speech>> of(Prompt prompt, Function<Path, CompletionStage<Optional<Speech>>> speaker) {
        Kept mine;
        synchronized (kept) {
            Kept known = kept.get(prompt);
            if (known != null) {
                return known.speech().copy();
            }
            mine = new Kept(folder.resolve("speech-" + ++number + ".wav"), new CompletableFuture<>());
            kept.put(prompt, mine);
        }
        evict();
        speaker.apply(mine.file()).whenComplete((speech, fault) -> {
            if (fault == null) {
                mine.speech().complete(speech);
            } else {
                synchronized (kept) {
                    kept.remove(prompt, mine);
                }
                mine.speech().completeExceptionally(fault);
            }
        });
        return mine.speech().copy();
    }

    /** One that is still being spoken goes when that is over. */
    private void evict() {
        List<Kept> old = new ArrayList<>();
        synchronized (kept) {
            var oldest = kept.values().iterator();
            while (kept.size() - old.size() > most) {
                old.add(oldest.next());
            }
            kept.values().removeAll(old);
        }
        old.forEach(gone -> gone.speech().whenComplete((speech, fault) -> delete(gone.file())));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            LOG.log(Level.WARNING, "A spoken prompt could not be deleted", fault);
        }
    }

    /** Deletes all of it. */
    @Override
    public void close() {
        List<Kept> all;
        synchronized (kept) {
            all = List.copyOf(kept.values());
            kept.clear();
        }
        CompletableFuture.allOf(all.stream()
                        .map(one -> one.speech().handle((speech, fault) -> {
                            delete(one.file());
                            return speech;
                        }))
                        .toArray(CompletableFuture[]::new))
                .thenRun(() -> delete(folder));
    }
}
