/** Bayeux over HTTP. */
package io.tandem.bayeux.http;
