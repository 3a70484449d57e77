package io.tandem.directory;

/**
 * What a customer wants of recordings.
 *
 * @param automatic whether calls are recorded without being asked to
 * @param controlAllowed whether operators may start, stop and suspend recordings
 */
public record RecordingPolicy(boolean automatic, boolean controlAllowed) {

    /** Nothing is recorded unless an operator wants it. */
    public static final RecordingPolicy ON_DEMAND = new RecordingPolicy(false, true);
}
