package io.tandem.contact.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A list that never changes, and of which a longer one can be made without copying it: both see one array, of which each knows
 * its part. Only where longer ones with different elements are made of the same list does the second copy it.
 *
 * @param <T> what is in it; never null
 */
final class GrowingList<T> extends AbstractList<T> implements RandomAccess {

    private static final int LEAST_ROOM = 8;

    /** A place is null until a list that has it is made, and never changes again. */
    private final AtomicReferenceArray<T> places;

    private final int size;

    private GrowingList(AtomicReferenceArray<T> places, int size) {
        this.places = places;
        this.size = size;
    }

    /** A list of what is in another. */
    static <T> GrowingList<T> of(Collection<? extends T> elements) {
        AtomicReferenceArray<T> places = new AtomicReferenceArray<>(elements.size());
        int size = 0;
        for (T element : elements) {
            places.setPlain(size++, Objects.requireNonNull(element));
        }
        return new GrowingList<>(places, size);
    }

    /** The same with one element more. */
    GrowingList<T> with(T element) {
        Objects.requireNonNull(element);
        if (size < places.length()) {
            T there = places.compareAndExchange(size, null, element);
            if (there == null || there == element) {
                return new GrowingList<>(places, size + 1);
            }
        }
        AtomicReferenceArray<T> more = new AtomicReferenceArray<>(size + Math.max(size / 2, LEAST_ROOM));
        for (int i = 0; i < size; i++) {
            more.setPlain(i, places.getPlain(i));
        }
        more.setPlain(size, element);
        return new GrowingList<>(more, size + 1);
    }

    @Override
    public T get(int index) {
        return places.getPlain(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
