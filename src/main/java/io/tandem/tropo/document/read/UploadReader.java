package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.Transcription;
import io.tandem.tropo.document.Upload;
import io.tandem.tropo.document.UploadTarget;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Reads where recordings go. */
final class UploadReader {

    private static final String FORMAT = "audio/wav";

    private UploadReader() {}

    /** As in {@code record} and {@code startRecording}, but for the transcription, which each has its own way for. */
    static Upload upload(Fields fields, List<Transcription> transcriptions) {
        List<UploadTarget> targets = fields.value("url")
                .each()
                .map(url -> url.json() instanceof JsonObject ? target(url.fields(), fields) : target(url, fields))
                .toList();
        if (targets.isEmpty()) {
            throw fields.wrong("url", "a URL");
        }
        return new Upload(targets, format(fields), fields.flag("asyncUpload", false), transcriptions);
    }

    /** As in {@code call}. */
    static Call.Recording recording(Fields fields) {
        return new Call.Recording(target(fields, fields), format(fields));
    }

    private static String format(Fields fields) {
        return fields.word("format").orElse(FORMAT);
    }

    private static UploadTarget target(Value url, Fields outer) {
        return new UploadTarget(
                url.text().filter(text -> !text.isBlank()).orElseThrow(() -> DocumentException.at(url.path(), "a URL")),
                method(outer).orElse(UploadTarget.Method.POST),
                credentials(outer));
    }

    private static UploadTarget target(Fields own, Fields outer) {
        return new UploadTarget(
                own.required("url"),
                method(own).or(() -> method(outer)).orElse(UploadTarget.Method.POST),
                credentials(own).or(() -> credentials(outer)));
    }

    private static Optional<UploadTarget.Method> method(Fields fields) {
        return fields.oneOf("method", UploadTarget.Method.class);
    }

    private static Optional<UploadTarget.Credentials> credentials(Fields fields) {
        return fields.text("username")
                .map(username -> new UploadTarget.Credentials(
                        username, fields.value("password").text().orElse("")));
    }
}
