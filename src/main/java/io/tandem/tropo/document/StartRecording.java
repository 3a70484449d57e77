package io.tandem.tropo.document;

/**
 * {@code startRecording}: records the call beside the steps that follow (spec 6.7).
 *
 * @param upload where to and how
 */
public record StartRecording(Upload upload) implements Verb {}
