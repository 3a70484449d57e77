package io.tandem.node;

/** An office that this node stands for. Used by one thread at a time. */
final class Office {

    private final String name;
    private final Runnable takes;
    private final Runnable leaves;
    private boolean held;

    Office(String name, Runnable takes, Runnable leaves) {
        this.name = name;
        this.takes = takes;
        this.leaves = leaves;
    }

    String name() {
        return name;
    }

    /** Tells the holder what became of the office, unless that is known. */
    void tell(boolean heldNow) {
        if (held != heldNow) {
            held = heldNow;
            (heldNow ? takes : leaves).run();
        }
    }
}
