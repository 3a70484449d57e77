package io.tandem.tropo.session;

import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.service.RecordedFiles;
import io.tandem.tropo.document.Upload;
import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.upload.AudioFormats;
import io.tandem.tropo.wire.Action.UploadStatus;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts recordings where applications want them. */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private RecordedFiles files;

    @Inject
    private Web web;

    @Inject
    private Sessions sessions;

    @Inject
    private Chronicle chronicle;

    /**
     * Delivers what a step recorded, and ends the step: at once if it does not want to know what came of it. Gives when it is over.
     */
    CompletionStage<Void> deliver(Errand errand, Deed.Deliver deliver) {
        if (deliver.upload().asyncUpload()) {
            done(errand, deliver, UploadStatus.UNAVAILABLE);
        }
        return upload(errand.session(), deliver.result().file().orElseThrow(), deliver.upload())
                .thenCompose(status -> deliver.upload().asyncUpload()
                        ? CompletableFuture.completedStage(null)
                        : done(errand, deliver, status));
    }

    /** Delivers the recording of a whole call. Gives when it is over. */
    CompletionStage<Void> deliverWhole(TropoSession session, Deed.DeliverWhole deliver) {
        return upload(session, files.ofContact(deliver.contactId()), deliver.upload())
                .thenAccept(status -> {});
    }

    private CompletionStage<Void> done(Errand errand, Deed.Deliver deliver, UploadStatus status) {
        CaptureResult result = deliver.result();
        return sessions.report(
                        errand,
                        new Input.RecordingDone(deliver.operation(), result.duration(), Optional.empty(), status))
                .exceptionally(failure -> {
                    LOG.log(
                            Level.WARNING,
                            failure,
                            () -> "Session " + errand.session().id() + " is not told of a recording");
                    return null;
                });
    }

    private CompletionStage<UploadStatus> upload(TropoSession session, String name, Upload upload) {
        return CompletableFuture.supplyAsync(() -> files.file(name).map(file -> converted(file, upload)), workers)
                .<UploadStatus>thenCompose(recording -> recording.isEmpty()
                        ? CompletableFuture.completedStage(UploadStatus.FAILED)
                        : send(session, name, recording.get(), upload))
                .exceptionally(thrown -> {
                    LOG.log(Level.WARNING, thrown, () -> "A recording of session " + session.id() + " is not uploaded");
                    return UploadStatus.FAILED;
                })
                .thenApply(status -> {
                    chronicle.uploaded(session, name, status);
                    return status;
                });
    }

    private static AudioFormats.Converted converted(Path file, Upload upload) {
        try {
            return AudioFormats.convert(file, upload.format());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private CompletionStage<UploadStatus> send(
            TropoSession session, String name, AudioFormats.Converted recording, Upload upload) {
        recording.warning().ifPresent(warning -> chronicle.warn(session, name + ": " + warning + '.'));
        String fileName = withoutExtension(name) + recording.extension();
        return toAll(session, fileName, recording, upload.targets())
                .whenCompleteAsync((status, failure) -> recording.close(), workers);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** One after the other; the recording has arrived if it has everywhere. */
    private CompletionStage<UploadStatus> toAll(
            TropoSession session, String name, AudioFormats.Converted recording, List<UploadTarget> targets) {
        CompletionStage<UploadStatus> all = CompletableFuture.completedStage(UploadStatus.SUCCESS);
        for (UploadTarget target : targets) {
            all = all.thenCompose(before -> web.upload(
                            Chronicle.key(session),
                            target,
                            session.execution().page().url(),
                            recording.file(),
                            name,
                            recording.mimeType())
                    .thenApply(status -> before == UploadStatus.SUCCESS ? status : before));
        }
        return all;
    }
}
