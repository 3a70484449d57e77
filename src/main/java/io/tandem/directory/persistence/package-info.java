/** The directory's records in a relational database, by Jakarta Persistence. */
package io.tandem.directory.persistence;
