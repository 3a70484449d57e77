package io.tandem.tropo.dialogue;

/**
 * An entry as it is kept.
 *
 * @param index its place among the session's entries: grows, with gaps
 * @param entry what happened
 */
public record KeptEntry(long index, DialogueEntry entry) {}
