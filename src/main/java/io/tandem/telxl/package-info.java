/**
 * The TelXL accent: the CC4Web WebSocket API in its modes {@code api} and {@code web}. A frame comes in by an
 * {@code endpoint}, becomes a {@code command} that one handler carries out, and what there is to tell goes out as an
 * {@code event}.
 */
package io.tandem.telxl;
