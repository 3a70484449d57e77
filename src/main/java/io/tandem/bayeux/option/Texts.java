package io.tandem.bayeux.option;

import java.util.Optional;

/** Texts that mean nothing if they are empty. */
final class Texts {

    private Texts() {}

    static Optional<String> unlessEmpty(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
