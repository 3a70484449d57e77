package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Step;
import java.util.List;

/** Reads the steps of one verb. */
interface VerbReader {

    /** The verb's name on the wire. */
    String verb();

    /**
     * The steps that a value stands for, mostly one.
     *
     * @throws DocumentException if it is not as the verb demands
     */
    List<Step> read(Value value);
}
