/**
 * The nodes that share the Store: who lives, who is responsible for what, and who holds an office that only one may hold.
 * Knows nothing of what is done with it.
 */
package io.tandem.node;
