/** Reading JSON of clients whom nobody knows: bounded, and wrong in one way only. */
package io.tandem.json;
