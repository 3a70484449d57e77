package io.tandem.tropo.upload;

import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.webhook.Answered;
import io.tandem.tropo.webhook.Failed;
import io.tandem.tropo.webhook.Outcome;
import io.tandem.tropo.webhook.Permits;
import io.tandem.tropo.webhook.Requests;
import io.tandem.tropo.wire.Action.UploadStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Uploads recordings. Who calls never waits, nor does any thread: uploads under way are bounded in number and time, and what is beyond
 * fails at once. The file stays where it is.
 */
public final class Uploader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Uploader.class.getName());

    private final Requests requests;
    private final Permits permits;
    private final Executor executor;

    /**
     * @param permits how many uploads are under way at most
     * @param executor looks at files, and runs what hangs on the outcomes
     */
    Uploader(Requests requests, Permits permits, Executor executor) {
        this.requests = requests;
        this.permits = permits;
        this.executor = executor;
    }

    /**
     * Brings a file to where it is to go, by a form or by PUT; what has a status of 200 to 299 has arrived.
     *
     * @param applicationKey tells applications apart, for their limits; unique over all customers
     * @param relativeTo URL of the document that named the target
     * @param file what is sent, as long as it is now; must stay until the outcome is there
     * @param fileName its name for who receives a form
     * @param mimeType its type for who receives a PUT
     * @return whether it has arrived; {@code UNAVAILABLE} if the gateway knows no way there; never fails
     */
    public CompletionStage<UploadStatus> upload(
            String applicationKey, UploadTarget target, URI relativeTo, Path file, String fileName, String mimeType) {
        if (!Place.isReached(target)) {
            warn(applicationKey, "only http and https can be reached");
            return CompletableFuture.completedFuture(UploadStatus.UNAVAILABLE);
        }
        if (!permits.enter(applicationKey)) {
            return failed(applicationKey, "too many uploads are under way");
        }
        Frame frame = Frame.of(target.method(), fileName, mimeType);
        return size(file)
                .thenCompose(size -> requests.send(
                        new UploadRequest(applicationKey, target, file, size, frame), Place.url(target, relativeTo)))
                .handleAsync((outcome, fault) -> status(applicationKey, outcome, fault), executor)
                .exceptionally(stopping -> UploadStatus.FAILED)
                .whenComplete((status, none) -> permits.leave(applicationKey));
    }

    private CompletableFuture<Long> size(Path file) {
        CompletableFuture<Long> size = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    size.complete(Files.size(file));
                } catch (IOException | RuntimeException unreadable) {
                    size.completeExceptionally(unreadable);
                }
            });
        } catch (RejectedExecutionException stopping) {
            size.completeExceptionally(stopping);
        }
        return size;
    }

    private static UploadStatus status(String applicationKey, Outcome outcome, Throwable fault) {
        if (fault != null) {
            Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
            if (cause instanceof IllegalArgumentException) {
                warn(applicationKey, "the URL cannot be called");
            } else {
                LOG.log(Level.WARNING, "A recording of application " + applicationKey + " could not be read", cause);
            }
            return UploadStatus.FAILED;
        }
        if (outcome.successful()) {
            return UploadStatus.SUCCESS;
        }
        warn(applicationKey, reason(outcome));
        return UploadStatus.FAILED;
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Answered answered
                ? "the answer was " + answered.status()
                : ((Failed) outcome).failure().reason();
    }

    private static CompletionStage<UploadStatus> failed(String applicationKey, String why) {
        warn(applicationKey, why);
        return CompletableFuture.completedFuture(UploadStatus.FAILED);
    }

    private static void warn(String applicationKey, String why) {
        LOG.log(Level.WARNING, "A recording of application {0} was not uploaded: {1}", new Object[] {applicationKey, why
        });
    }

    /** How many uploads are under way. */
    public int underWay() {
        return permits.count();
    }

    /** Breaks off what is under way and takes nothing more. */
    @Override
    public void close() {
        requests.close();
    }
}
