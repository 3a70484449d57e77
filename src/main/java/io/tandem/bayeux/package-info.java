/**
 * Bayeux, the protocol of CometD's clients, over WebSockets and over HTTP. A transport: it carries messages of channels and
 * knows nothing of what they mean.
 */
package io.tandem.bayeux;
