package io.tandem.bayeux.demo;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.config.Settings;
import io.tandem.directory.DirectorySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** {@code /service/call/echo}: answers a remote call with its own data. In the demo only. */
@ApplicationScoped
class CallEchoService implements BayeuxService {

    @Inject
    private Settings settings;

    @Override
    public String channel() {
        return "/service/call/echo";
    }

    @Override
    public void received(BayeuxClient client, ServiceMessage message) {
        if (settings.get(DirectorySettings.DEMO)) {
            client.answer(message, true, message.data());
        }
    }
}
