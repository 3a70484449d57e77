package io.tandem.tropo.session;

import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.webhook.Application;
import io.tandem.tropo.webhook.CookieJar;
import io.tandem.tropo.webhook.Outcome;
import io.tandem.tropo.wire.Action.UploadStatus;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** What of the web sessions reach. No call blocks, and no stage fails. */
interface Web {

    /** See {@link io.tandem.tropo.webhook.Webhooks#post}. */
    CompletionStage<Outcome> post(String id, Application application, String json, CookieJar cookies);

    /** See {@link io.tandem.tropo.upload.Uploader#upload}. */
    CompletionStage<UploadStatus> upload(
            String applicationKey, UploadTarget target, URI relativeTo, Path file, String fileName, String mimeType);
}
