/** The WebSocket transport: handshake, frames in, and the wires that an {@link io.tandem.session.Outbox} writes to. */
package io.tandem.session.websocket;
