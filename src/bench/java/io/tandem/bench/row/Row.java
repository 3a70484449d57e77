package io.tandem.bench.row;

import io.tandem.bench.Stand;

/** One thing that is measured, of the gateway and its peers. */
public interface Row {

    /** Its short name, by which it can be asked for. */
    String name();

    /** Measures, and gives the stand what was found. */
    void run(Stand stand) throws Exception;
}
