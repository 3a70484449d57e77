package io.tandem.bayeux.demo;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.Candidate;
import io.tandem.bayeux.SecurityPolicy;
import jakarta.json.JsonString;

/** Any broadcast channel may be created and used but {@code /forbidden/**}; credentials {@code deny} are refused. */
public final class DemoPolicy implements SecurityPolicy {

    private static final String FORBIDDEN = "/forbidden/";

    @Override
    public Verdict mayHandshake(Candidate candidate) {
        boolean denied = candidate.ext().get("auth") instanceof JsonString auth
                && auth.getString().equals("deny");
        return denied ? Verdict.REFUSED : Verdict.ALLOWED;
    }

    @Override
    public boolean mayCreate(BayeuxClient client, String channel) {
        return !channel.startsWith(FORBIDDEN);
    }

    @Override
    public boolean maySubscribe(BayeuxClient client, String channel) {
        return !channel.startsWith(FORBIDDEN);
    }

    @Override
    public boolean mayPublish(BayeuxClient client, String channel) {
        return !channel.startsWith(FORBIDDEN);
    }
}
