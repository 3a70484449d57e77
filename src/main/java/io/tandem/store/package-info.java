/**
 * The Store port: where state lives that a second node would need, changed only by atomic updates that also publish
 * their events in order. Knows nothing of what the state means.
 */
package io.tandem.store;
