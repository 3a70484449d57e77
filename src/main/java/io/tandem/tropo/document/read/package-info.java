/** Reads documents: lenient about the shapes that libraries and applications send (spec 5), clear about all others. */
package io.tandem.tropo.document.read;
