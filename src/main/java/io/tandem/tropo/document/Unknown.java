package io.tandem.tropo.document;

/**
 * A verb that is none. It is kept, so that it becomes the event {@code error} when its turn comes (spec 16, point 20).
 *
 * @param verb its name, as sent, cut to a length that can be shown
 */
public record Unknown(String verb) implements Verb {}
