package io.tandem.bayeux.fault;

/** Whether tests run in their short form, as always, or in the long one, with {@code -Dtandem.test.long=true}. */
final class TestForm {

    /** Whether the long form was asked for. */
    static final boolean LONG = Boolean.getBoolean("tandem.test.long");

    /** What chance depends on: {@code -Dtandem.test.seed=N}, otherwise another one each time. */
    static final long SEED = Long.getLong("tandem.test.seed", System.nanoTime() & 0xFFFF_FFFFL);

    private TestForm() {}

    /** The one or the other. */
    static <T> T pick(T shortForm, T longForm) {
        return LONG ? longForm : shortForm;
    }
}
