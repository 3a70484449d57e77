package io.tandem.tropo.document;

import java.util.List;
import java.util.Optional;

/**
 * {@code call}: starts the session's call or text conversation (spec 6.3).
 *
 * @param dial whom, and how
 * @param recording where to put recordings of the call
 * @param machineDetection whether to find out if a person answered; not unless given
 * @param report what is to stand in the record of the call
 * @param voice of text to speech, in lower case; {@code allison} unless given
 * @param promptLogSecurity of what is said to the detected person or machine
 */
public record Call(
        Dial dial,
        List<Recording> recording,
        Optional<MachineDetection> machineDetection,
        Report report,
        String voice,
        LogSecurity promptLogSecurity)
        implements Verb {

    public Call {
        recording = List.copyOf(recording);
    }

    /**
     * A recording of the whole call; 2010 to 2012 only.
     *
     * @param target where to
     * @param format MIME type in lower case; {@code audio/wav} unless given
     */
    public record Recording(UploadTarget target, String format) {}

    /**
     * What is to stand in, or happen with, the record of a call.
     *
     * @param callbackUrl where to post it, as sent
     * @param label copied to it
     */
    public record Report(Optional<String> callbackUrl, Optional<String> label) {}
}
