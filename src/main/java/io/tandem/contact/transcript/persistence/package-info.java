/** Transcripts in a relational database, by Jakarta Persistence. */
package io.tandem.contact.transcript.persistence;
