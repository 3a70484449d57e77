/** Files that the parties of a contact give each other, and how many and which there may be. */
package io.tandem.contact.attachment;
