package io.tandem.store;

import java.util.Objects;

/** Names a stream of events that sessions subscribe to, for example everything that concerns one operator. */
public record Topic(String name) {

    public Topic {
        Objects.requireNonNull(name);
    }
}
