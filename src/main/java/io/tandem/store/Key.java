package io.tandem.store;

import java.util.Objects;

/**
 * Names one piece of state.
 *
 * @param group unit of consistency, for example a customer: one update touches keys of one group only, so that a
 *     distributed store can keep the whole group in one place
 * @param kind what sort of state this is, for example {@code operator}
 * @param id which one of its kind
 * @param type class of the state: an immutable record
 * @param <S> type of the state
 */
public record Key<S>(String group, String kind, String id, Class<S> type) {

    public Key {
        Objects.requireNonNull(group);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
    }
}
