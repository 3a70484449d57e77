/** Reads what clients send: strict about JSON itself, lenient about types where the documentation contradicts itself. */
package io.tandem.telxl.json;
