package io.tandem.bayeux.engine;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.Message;
import io.tandem.session.Unproxied;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The services behind service channels (spec 9). */
@Unproxied
class Services {

    private static final Logger LOG = Logger.getLogger(Services.class.getName());

    private record Served(ChannelName pattern, BayeuxService service) {}

    private final List<Served> served;

    @Inject
    Services(@Any Instance<BayeuxService> found) {
        this.served = found.stream()
                .map(service -> new Served(pattern(service), service))
                .toList();
    }

    /** Hands a message to those who serve its channel; a channel that nobody serves takes everything. */
    void received(BayeuxClient client, ChannelName channel, Message message) {
        ServiceMessage sent =
                new ServiceMessage(channel.value(), message.id(), message.data().orElse(JsonValue.NULL), message.ext());
        for (Served one : served) {
            if (one.pattern().matches(channel)) {
                try {
                    one.service().received(client, sent);
                } catch (RuntimeException fault) {
                    LOG.log(Level.SEVERE, fault, () -> "The service on " + one.pattern() + " failed");
                }
            }
        }
    }

    private static ChannelName pattern(BayeuxService service) {
        return ChannelName.parse(service.channel())
                .filter(ChannelName::isService)
                .orElseThrow(() -> new IllegalStateException(service.channel() + " is no service channel"));
    }
}
