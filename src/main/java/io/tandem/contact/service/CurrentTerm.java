package io.tandem.contact.service;

import jakarta.enterprise.context.ApplicationScoped;

/** The term in which this node had charge of the switch last. */
@ApplicationScoped
class CurrentTerm {

    private volatile long number;

    /** 0 if it never had. */
    long number() {
        return number;
    }

    void begin(long term) {
        number = term;
    }
}
