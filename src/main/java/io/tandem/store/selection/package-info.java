/** Chooses the Store that the settings name, so that neither the port nor its implementations know of one another. */
package io.tandem.store.selection;
