package io.tandem.telxl.endpoint;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.bayeux.ServiceTalks;
import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import io.tandem.telxl.Fault;
import io.tandem.telxl.Telxl;
import io.tandem.telxl.TelxlConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.Optional;

/**
 * TelXL for clients whose network forbids WebSockets: commands and events are the {@code data} of messages on
 * {@code /service/telxl}. The first command is {@code session_start}, which names the mode. When the gateway ends the
 * talk, an event with {@code close} takes the place of the close frame; the next command begins a new one.
 */
@ApplicationScoped
class TelxlServiceChannel implements BayeuxService {

    static final String CHANNEL = "/service/telxl";

    private final ServiceTalks<TelxlConversation> talks = new ServiceTalks<>(TelxlConversation::disconnected);

    private Telxl telxl;
    private Settings settings;

    /** For CDI's proxy only. */
    protected TelxlServiceChannel() {}

    @Inject
    TelxlServiceChannel(Telxl telxl, Settings settings) {
        this.telxl = telxl;
        this.settings = settings;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void received(BayeuxClient client, ServiceMessage message) {
        TelxlConversation conversation =
                talks.of(client, CHANNEL, wire -> telxl.begin(wire, client.remoteAddress(), Optional.empty()));
        String text = message.data() instanceof JsonString command
                ? command.getString()
                : message.data().toString();
        if (text.length() > settings.get(SessionSettings.MAX_MESSAGE)) {
            conversation.rejected(Fault.TOO_LARGE);
        } else {
            conversation.received(text);
        }
    }

    @Override
    public void takenUp(BayeuxClient client, Map<String, String> notes) {
        talks.takenUp(client, notes, CHANNEL::equals);
    }

    @Override
    public void ended(BayeuxClient client) {
        talks.ended(client);
    }
}
