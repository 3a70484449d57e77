package io.tandem.bayeux.session;

import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.PendingConnect;

/**
 * A connect that waits for something to tell.
 *
 * @param let gives back what was taken for holding it: timer and place
 */
record HeldConnect(Exchange exchange, PendingConnect connect, Runnable let) {}
