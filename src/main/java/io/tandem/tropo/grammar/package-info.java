/** What may be entered, and what it means (spec 7): simple grammars, for typed text and for keys that come one by one. */
package io.tandem.tropo.grammar;
