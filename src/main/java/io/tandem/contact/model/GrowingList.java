package io.tandem.contact.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A list that never changes, and of which a longer one can be made without copying it: both see one array, of which each knows
 * its part. Only where two longer ones are made of the same list does the second copy it.
 *
 * @param <T> what is in it; never null
 */
final class GrowingList<T> extends AbstractList<T> implements RandomAccess {

    private static final int LEAST_ROOM = 8;

    private final Object[] places;
    /** How many of the places are taken, by whichever list is the longest. */
    private final AtomicInteger taken;

    private final int size;

    private GrowingList(Object[] places, AtomicInteger taken, int size) {
        this.places = places;
        this.taken = taken;
        this.size = size;
    }

    /** A list of what is in another. */
    static <T> GrowingList<T> of(Collection<? extends T> elements) {
        Object[] places = elements.toArray();
        for (Object element : places) {
            Objects.requireNonNull(element);
        }
        return new GrowingList<>(places, new AtomicInteger(places.length), places.length);
    }

    /** The same with one element more. */
    GrowingList<T> with(T element) {
        Objects.requireNonNull(element);
        if (size < places.length && taken.compareAndSet(size, size + 1)) {
            places[size] = element;
            return new GrowingList<>(places, taken, size + 1);
        }
        Object[] more = new Object[size + Math.max(size / 2, LEAST_ROOM)];
        System.arraycopy(places, 0, more, 0, size);
        more[size] = element;
        return new GrowingList<>(more, new AtomicInteger(size + 1), size + 1);
    }

    @Override
    @SuppressWarnings("unchecked") // Nothing but T is put there.
    public T get(int index) {
        return (T) places[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
