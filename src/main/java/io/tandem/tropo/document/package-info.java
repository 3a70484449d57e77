/** The documents by which applications tell what to do (spec 5, 6), as values: all defaults filled in, all shapes made one. */
package io.tandem.tropo.document;
