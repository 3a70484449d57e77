package io.tandem.tropo.document;

import java.util.Optional;

/**
 * {@code redirect}: deflects a call that is not answered yet (spec 6.10).
 *
 * @param to SIP URI
 * @param from early libraries only
 */
public record Redirect(Destination to, Optional<String> from) implements Verb {}
