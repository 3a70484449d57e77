package io.tandem.tropo.document;

import java.util.List;

/**
 * Where recordings of {@code record} and {@code startRecording} go, and in which form (spec 6.6, 6.7).
 *
 * @param targets at least one
 * @param format MIME type in lower case; {@code audio/wav} unless given
 * @param asyncUpload whether the result is told before the recording has arrived; false unless given
 * @param transcriptions which are to be made of it; none unless given
 */
public record Upload(
        List<UploadTarget> targets, String format, boolean asyncUpload, List<Transcription> transcriptions) {

    public Upload {
        targets = List.copyOf(targets);
        transcriptions = List.copyOf(transcriptions);
    }
}
