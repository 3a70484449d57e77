/** Transcripts of written contacts: what the parties saw, kept entry by entry as it happens, and read again page by page. */
package io.tandem.contact.transcript;
