package io.tandem.bayeux.option;

import java.util.Optional;
import java.util.OptionalInt;

/** Numbers that may be none. */
final class Numbers {

    private Numbers() {}

    static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
