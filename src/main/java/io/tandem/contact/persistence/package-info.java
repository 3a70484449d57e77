/** What the packages that keep contacts in a relational database have in common. */
package io.tandem.contact.persistence;
