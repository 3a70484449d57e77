package io.tandem.tropo.session;

import io.tandem.tropo.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What goes on in sessions of this node at the moment; all of it returns to zero when they are over. */
@ApplicationScoped
public class TropoCensus {

    @Inject
    private Register register;

    @Inject
    private Webhooks webhooks;

    /** Sessions that are not over. */
    public int sessions() {
        return register.size();
    }

    /** Requests to applications that are under way. */
    public int requests() {
        return webhooks.underWay();
    }
}
