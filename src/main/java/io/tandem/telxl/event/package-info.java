/** What the gateway tells TelXL clients: one record for each event, and the encoder for both modes. */
package io.tandem.telxl.event;
