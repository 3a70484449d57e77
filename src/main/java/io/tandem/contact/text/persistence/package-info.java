/** Outgoing texts in a relational database, by Jakarta Persistence. */
package io.tandem.contact.text.persistence;
