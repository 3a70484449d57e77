/** Files of contacts in a relational database, by Jakarta Persistence. */
package io.tandem.contact.attachment.persistence;
