package io.tandem.store;

/**
 * Told to all beans when this node lost its place in the Store: it could not be reached for too long, or came back without
 * its data. What the node was doing may have gone on elsewhere, or be gone; what it remembers of the Store is worth nothing.
 * Told before the node may write again.
 */
public record StoreLost() {}
