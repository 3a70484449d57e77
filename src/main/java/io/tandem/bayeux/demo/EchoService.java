package io.tandem.bayeux.demo;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.config.Settings;
import io.tandem.directory.DirectorySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** {@code /service/echo}: sends the data back to the sender. In the demo only. */
@ApplicationScoped
class EchoService implements BayeuxService {

    @Inject
    private Settings settings;

    @Override
    public String channel() {
        return "/service/echo";
    }

    @Override
    public void received(BayeuxClient client, ServiceMessage message) {
        if (settings.get(DirectorySettings.DEMO)) {
            client.deliver(message.channel(), message.data());
        }
    }
}
