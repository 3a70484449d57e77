/** The history of contacts: what is kept of each one when it has ended, and how it is read again, page by page. */
package io.tandem.contact.history;
