/**
 * Bayeux sessions: their queue, when it is delivered, how long they live without a connect, what of them is kept in the
 * Store so that another node can take them up (spec 3, 5, 8, 14 to 18).
 */
package io.tandem.bayeux.session;
