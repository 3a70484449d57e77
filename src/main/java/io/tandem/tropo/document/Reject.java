package io.tandem.tropo.document;

/** {@code reject}: refuses a call that is not answered yet (spec 6.10). */
public record Reject() implements Verb {}
