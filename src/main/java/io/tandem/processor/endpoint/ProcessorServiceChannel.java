package io.tandem.processor.endpoint;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.bayeux.ServiceTalks;
import io.tandem.config.Settings;
import io.tandem.processor.FailureCode;
import io.tandem.processor.Processor;
import io.tandem.processor.Talk;
import io.tandem.session.SessionSettings;
import io.tandem.session.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * Agent sessions for desktops whose network forbids WebSockets: requests, responses and events are the {@code data} of messages
 * on {@code /service/processor/} and the session's id. The first message binds the session by {@code {"token": …}}. When the
 * gateway ends the talk, an event with {@code close} takes the place of the close frame.
 */
@ApplicationScoped
class ProcessorServiceChannel implements BayeuxService {

    private static final String PREFIX = "/service/processor/";

    private final ServiceTalks<Talk> talks = new ServiceTalks<>(Talk::disconnected);

    private Processor processor;
    private Settings settings;

    /** For CDI's proxy only. */
    protected ProcessorServiceChannel() {}

    @Inject
    ProcessorServiceChannel(Processor processor, Settings settings) {
        this.processor = processor;
        this.settings = settings;
    }

    @Override
    public String channel() {
        return PREFIX + '*';
    }

    @Override
    public void received(BayeuxClient client, ServiceMessage message) {
        Optional<Talk> going = talks.going(client, message.channel());
        if (going.isPresent()) {
            pass(message.data(), going.get());
        } else {
            talks.of(client, message.channel(), wire -> bind(wire, client, message));
        }
    }

    @Override
    public void takenUp(BayeuxClient client, Map<String, String> notes) {
        talks.takenUp(client, notes, channel -> channel.startsWith(PREFIX));
    }

    @Override
    public void ended(BayeuxClient client) {
        talks.ended(client);
    }

    private Talk bind(Wire wire, BayeuxClient client, ServiceMessage first) {
        String sessionId = first.channel().substring(PREFIX.length());
        String token = first.data() instanceof JsonObject object ? object.getString("token", "") : "";
        return processor.begin(wire, client.remoteAddress(), sessionId, token);
    }

    private void pass(JsonValue data, Talk talk) {
        String text = data instanceof JsonString request ? request.getString() : data.toString();
        if (text.length() > settings.get(SessionSettings.MAX_MESSAGE)) {
            talk.rejected(FailureCode.TOO_LARGE);
        } else {
            talk.received(text);
        }
    }
}
