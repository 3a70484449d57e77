/** The history of contacts in a relational database, by Jakarta Persistence. */
package io.tandem.contact.history.persistence;
