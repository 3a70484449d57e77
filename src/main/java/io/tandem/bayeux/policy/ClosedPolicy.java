package io.tandem.bayeux.policy;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.Candidate;
import io.tandem.bayeux.SecurityPolicy;

/** Anybody may talk to services, which know whom to trust; clients create no channels of their own. */
final class ClosedPolicy implements SecurityPolicy {

    @Override
    public Verdict mayHandshake(Candidate candidate) {
        return Verdict.ALLOWED;
    }

    @Override
    public boolean mayCreate(BayeuxClient client, String channel) {
        return false;
    }

    @Override
    public boolean maySubscribe(BayeuxClient client, String channel) {
        return true;
    }

    @Override
    public boolean mayPublish(BayeuxClient client, String channel) {
        return true;
    }
}
