package io.tandem.bayeux.engine;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.Candidate;
import io.tandem.bayeux.SecurityPolicy;

/** A policy that goes by the words in a channel's name and in the credentials. */
final class Demand implements SecurityPolicy {

    @Override
    public Verdict mayHandshake(Candidate candidate) {
        String auth = candidate.ext().getString("auth", "");
        return auth.isEmpty() ? Verdict.ALLOWED : Verdict.valueOf(auth);
    }

    @Override
    public boolean mayCreate(BayeuxClient client, String channel) {
        return !channel.contains("nocreate");
    }

    @Override
    public boolean maySubscribe(BayeuxClient client, String channel) {
        return !channel.contains("nosubscribe");
    }

    @Override
    public boolean mayPublish(BayeuxClient client, String channel) {
        return !channel.contains("nopublish");
    }
}
