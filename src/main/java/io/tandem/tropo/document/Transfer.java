package io.tandem.tropo.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code transfer}: connects the caller with somebody else (spec 6.8).
 *
 * @param dial whom, and how; always by voice
 * @param ringRepeat how often what is said at {@code ring} is repeated; 1 unless given
 * @param terminator key that cancels; needed for signals to work; none unless given
 * @param interdigitTimeout how long the next key may take; 5 s unless given
 * @param playTones whether keys are passed on; true unless given
 * @param on what to do at {@code ring} and {@code connect}
 * @param machineDetection whether to find out if a person answered; not unless given
 * @param report what is to stand in the record of the call
 * @param voice of text to speech, in lower case; {@code allison} unless given
 * @param promptLogSecurity of what is said
 */
public record Transfer(
        Dial dial,
        int ringRepeat,
        Optional<String> terminator,
        Duration interdigitTimeout,
        boolean playTones,
        List<LegHandler> on,
        Optional<MachineDetection> machineDetection,
        Call.Report report,
        String voice,
        LogSecurity promptLogSecurity)
        implements Verb {

    public Transfer {
        on = List.copyOf(on);
    }
}
