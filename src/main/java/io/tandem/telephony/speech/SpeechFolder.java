package io.tandem.telephony.speech;

import io.tandem.contact.model.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What was spoken, a file for a prompt; beyond so many, the one that was longest not asked for is deleted. All of it is in a folder for
 * temporary files that only this process's user can read, made when first needed.
 */
final class SpeechFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SpeechFolder.class.getName());

    private final int most;

    /** The one that was longest not asked for first. */
    private final Map<Prompt, CompletableFuture<Optional<Speech>>> kept = new LinkedHashMap<>(16, 0.75f, true);

    private Optional<Path> folder = Optional.empty();
    private long files;

    /** @param most how many are kept */
    SpeechFolder(int most) {
        this.most = most;
    }

    /** Where a further prompt may be spoken to. */
    synchronized Path newFile() throws IOException {
        if (folder.isEmpty()) {
            folder = Optional.of(Files.createTempDirectory("tandem-speech"));
        }
        return folder.get().resolve("speech-" + ++files + ".wav");
    }

    /** The prompt as sound: what is kept of it, or is just being spoken, or else what is spoken now. What fails is not kept. */
    CompletionStage<Optional<Speech>> of(Prompt prompt, Supplier<CompletionStage<Optional<Speech>>> speaker) {
        CompletableFuture<Optional<Speech>> mine = new CompletableFuture<>();
        synchronized (kept) {
            CompletableFuture<Optional<Speech>> known = kept.putIfAbsent(prompt, mine);
            if (known != null) {
                return known.copy();
            }
        }
        evict();
        speaker.get().whenComplete((speech, fault) -> {
            if (fault == null) {
                mine.complete(speech);
            } else {
                synchronized (kept) {
                    kept.remove(prompt, mine);
                }
                mine.completeExceptionally(fault);
            }
        });
        return mine.copy();
    }

    /** One that is still being spoken goes when that is over. */
    private void evict() {
        List<CompletableFuture<Optional<Speech>>> old = new ArrayList<>();
        synchronized (kept) {
            var oldest = kept.values().iterator();
            while (kept.size() > most) {
                old.add(oldest.next());
                oldest.remove();
            }
        }
        old.forEach(gone -> gone.thenAccept(SpeechFolder::delete));
    }

    private static void delete(Optional<Speech> speech) {
        speech.ifPresent(there -> delete(there.wav()));
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
    public synchronized void close() {
        if (folder.isEmpty()) {
            return;
        }
        synchronized (kept) {
            kept.values().forEach(speech -> speech.thenAccept(SpeechFolder::delete));
            kept.clear();
        }
        delete(folder.get());
    }
}
