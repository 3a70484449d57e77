package io.tandem.bayeux.fault;

import java.util.logging.Logger;

/** Prints what a test has measured. */
final class Figures {

    private static final Logger LOG = Logger.getLogger(Figures.class.getName());

    private Figures() {}

    /** Prints figures under a heading. */
    static void print(String heading, Object figures) {
        LOG.info(() -> heading + ": " + figures);
    }
}
