package io.tandem.tropo.session;

import io.tandem.tropo.execution.Outcome;

/**
 * How a session begins.
 *
 * @param session as it is thereafter
 * @param how what began it: {@code call}, {@code text} or {@code launch}
 * @param outcome what is to be done
 */
record Beginning(TropoSession session, String how, Outcome outcome) {}
