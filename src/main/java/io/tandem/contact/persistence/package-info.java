/** What the packages that keep in a relational database what has happened have in common. */
package io.tandem.contact.persistence;
