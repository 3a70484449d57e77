/** The addresses Bayeux clients connect to by WebSocket (spec 14). */
package io.tandem.bayeux.endpoint;
