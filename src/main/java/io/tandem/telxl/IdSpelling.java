package io.tandem.telxl;

/** How {@code op_status} names its ids: the documentation's table and its example differ (spec 10.3). */
public enum IdSpelling {
    /** {@code operator_id} and {@code operator_ID}, and so on. */
    BOTH,
    /** {@code operator_id} and {@code customer_id}. */
    TABLE,
    /** {@code operator_ID} and {@code customer_ID}. */
    EXAMPLE;

    /** The id if the table's name is wanted; else null, and so absent. */
    public Long asInTable(long id) {
        return this == EXAMPLE ? null : (Long) id;
    }

    /** The id if the example's name is wanted; else null, and so absent. */
    public Long asInExample(long id) {
        return this == TABLE ? null : (Long) id;
    }
}
