package io.tandem.telxl.command.recording;

/**
 * Marks a recording, or takes the mark away. Ours.
 *
 * @param callId the call
 * @param highlighted whether it is marked from now on
 */
record RecordingHighlight(long callId, boolean highlighted) {}
