package io.tandem.tropo.session;

import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.service.RecordedFiles;
import io.tandem.tropo.document.Upload;
import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.upload.Uploader;
import io.tandem.tropo.wire.Action.UploadStatus;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
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
    private Uploader uploader;

    @Inject
    private Sessions sessions;

    @Inject
    private Chronicle chronicle;

    /** Delivers what a step recorded, and ends the step: at once if it does not want to know what came of it. */
    void deliver(TropoSession session, Deed.Deliver deliver) {
        if (deliver.upload().asyncUpload()) {
            done(session, deliver, UploadStatus.UNAVAILABLE);
        }
        upload(session, deliver.result().file().orElseThrow(), deliver.upload()).thenAccept(status -> {
            if (!deliver.upload().asyncUpload()) {
                done(session, deliver, status);
            }
        });
    }

    /** Delivers the recording of a whole call. */
    void deliverWhole(TropoSession session, Deed.DeliverWhole deliver) {
        upload(session, files.ofContact(deliver.contactId()), deliver.upload());
    }

    private void done(TropoSession session, Deed.Deliver deliver, UploadStatus status) {
        CaptureResult result = deliver.result();
        sessions.take(
                        session.id(),
                        new Input.RecordingDone(deliver.operation(), result.duration(), Optional.empty(), status))
                .whenComplete((taken, failure) -> {
                    if (failure != null) {
                        LOG.log(
                                Level.WARNING,
                                failure,
                                () -> "Session " + session.id() + " is not told of a recording");
                    }
                });
    }

    private CompletionStage<UploadStatus> upload(TropoSession session, String name, Upload upload) {
        return CompletableFuture.supplyAsync(() -> files.file(name), workers)
                .<UploadStatus>thenCompose(file -> file.isEmpty()
                        ? CompletableFuture.completedStage(UploadStatus.FAILED)
                        : toAll(session, name, file.get(), upload))
                .exceptionally(thrown -> {
                    LOG.log(Level.WARNING, thrown, () -> "A recording of session " + session.id() + " is not uploaded");
                    return UploadStatus.FAILED;
                })
                .thenApply(status -> {
                    chronicle.uploaded(session, name, status);
                    return status;
                });
    }

    /** One after the other; the recording has arrived if it has everywhere. */
    private CompletionStage<UploadStatus> toAll(TropoSession session, String name, Path file, Upload upload) {
        CompletionStage<UploadStatus> all = CompletableFuture.completedStage(UploadStatus.SUCCESS);
        for (UploadTarget target : upload.targets()) {
            all = all.thenCompose(before -> uploader.upload(
                            Chronicle.key(session),
                            target,
                            session.execution().page().url(),
                            file,
                            name,
                            upload.format())
                    .thenApply(status -> before == UploadStatus.SUCCESS ? status : before));
        }
        return all;
    }
}
