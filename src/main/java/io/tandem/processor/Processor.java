package io.tandem.processor;

import io.tandem.config.Settings;
import io.tandem.json.JsonText;
import io.tandem.processor.resource.Binder;
import io.tandem.processor.resource.SessionResource;
import io.tandem.session.GatewayObserver;
import io.tandem.session.SessionRegistry;
import io.tandem.session.SessionSettings;
import io.tandem.session.Wire;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where a transport begins a talk with an agent's desktop. */
@ApplicationScoped
public class Processor {

    /** What the accent is called. */
    public static final String ACCENT = "processor";

    @Inject
    private SessionRegistry registry;

    @Inject
    private Binder binder;

    @Inject
    private SessionResource resource;

    @Inject
    private GatewayObserver observer;

    @Inject
    private Settings settings;

    private ProcessorConversation.Means means;

    @PostConstruct
    void prepare() {
        JsonText json = new JsonText(settings.get(SessionSettings.MAX_DEPTH));
        means = new ProcessorConversation.Means(json, binder, resource, observer);
    }

    /**
     * Begins a talk: binds a session that was prepared, or closes the wire with the reason why not.
     *
     * @param wire the way out to the client
     * @param remoteAddress where the client is
     * @param sessionId the session to be bound
     * @param token what came with it when it was prepared
     */
    public ProcessorConversation begin(Wire wire, String remoteAddress, String sessionId, String token) {
        ProcessorConversation conversation =
                new ProcessorConversation(registry.connect(ACCENT, remoteAddress, wire), means);
        conversation.bind(sessionId, token);
        return conversation;
    }
}
