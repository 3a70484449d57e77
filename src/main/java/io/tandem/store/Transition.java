package io.tandem.store;

/**
 * The change that an update makes.
 *
 * @param <R> what the caller of the update gets back
 */
@FunctionalInterface
public interface Transition<R> {

    /**
     * Reads and changes state through the workspace only. May be run several times, until it met no concurrent change, so
     * it has no other effect; must not block. What it throws goes to the caller of the update, and nothing is changed.
     */
    R apply(Workspace workspace);
}
