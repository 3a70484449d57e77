/** Reads the pages in {@code docs/}, so that tests can hold them equal to the code. */
package io.tandem.docs;
