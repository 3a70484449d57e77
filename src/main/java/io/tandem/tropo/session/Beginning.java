package io.tandem.tropo.session;

import io.tandem.tropo.execution.Outcome;

/**
 * How a session begins.
 *
 * @param session as it is thereafter
 * @param outcome what is to be done
 */
record Beginning(TropoSession session, Outcome outcome) {}
