/**
 * Gateway sessions: who is connected, what they may do, what they are waiting for, and the one way out to them, the
 * {@link io.tandem.session.Outbox}. Knows no protocol.
 */
package io.tandem.session;
