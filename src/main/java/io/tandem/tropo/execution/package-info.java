/**
 * How a session goes on, document by document and step by step (spec 10): a state, what happens, and what is to be done about it.
 * Nothing here waits, knows the time or reaches anybody: whoever carries the effects out tells what came of them.
 */
package io.tandem.tropo.execution;
