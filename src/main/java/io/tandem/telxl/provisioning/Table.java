package io.tandem.telxl.provisioning;

import io.tandem.directory.DirectoryException;
import java.util.Arrays;

/** The tables that can be provisioned (spec 7). */
enum Table {
    /** Operators. */
    OPERATORS("vcc_operators"),
    /** Queues. */
    QUEUES("ut_operatorQueue"),
    /** Telephone numbers. */
    NUMBERS("caco_numbers");

    private final String wireName;

    Table(String wireName) {
        this.wireName = wireName;
    }

    /** Its name on the wire. */
    String wireName() {
        return wireName;
    }

    /**
     * The table of a name.
     *
     * @throws DirectoryException if there is none
     */
    static Table of(String name) {
        return Arrays.stream(values())
                .filter(table -> table.wireName.equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new DirectoryException("Unknown table."));
    }
}
