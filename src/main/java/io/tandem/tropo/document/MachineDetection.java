package io.tandem.tropo.document;

import java.util.Optional;

/**
 * That it is to be found out whether a person or a machine answered (spec 6.3).
 *
 * @param introduction what to say meanwhile
 * @param voice of text to speech, in lower case
 */
public record MachineDetection(Optional<String> introduction, String voice) {}
