package io.tandem.tropo.document;

/** {@code stopRecording}: ends what {@link StartRecording} began (spec 6.7). */
public record StopRecording() implements Verb {}
