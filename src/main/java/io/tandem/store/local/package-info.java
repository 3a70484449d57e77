/**
 * The Store in memory, for a single node: optimistic updates, events delivered by the threads that publish them. What it
 * holds ends with the process.
 */
package io.tandem.store.local;
