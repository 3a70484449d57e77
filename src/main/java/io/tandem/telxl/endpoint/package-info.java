/** The addresses TelXL clients connect to by WebSocket. */
package io.tandem.telxl.endpoint;
