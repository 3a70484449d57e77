/** What becomes of a document when something happens, and where its result goes (spec 9). */
package io.tandem.tropo.event;
