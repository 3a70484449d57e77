package io.tandem.processor.direct;

import io.tandem.config.Settings;
import io.tandem.json.JsonText;
import io.tandem.processor.Processor;
import io.tandem.processor.Talk;
import io.tandem.processor.prepare.Preparation;
import io.tandem.processor.resource.Binder;
import io.tandem.processor.resource.SessionResource;
import io.tandem.session.GatewayObserver;
import io.tandem.session.SessionRegistry;
import io.tandem.session.SessionSettings;
import io.tandem.session.Wire;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where a transport begins a talk with a client of the Direct Client Protocol. */
@ApplicationScoped
public class Direct {

    @Inject
    private SessionRegistry registry;

    @Inject
    private Services services;

    @Inject
    private Preparation preparation;

    @Inject
    private Binder binder;

    @Inject
    private SessionResource resource;

    @Inject
    private GatewayObserver observer;

    @Inject
    private Settings settings;

    private DirectConversation.Means means;

    @PostConstruct
    void prepare() {
        JsonText json = new JsonText(settings.get(SessionSettings.MAX_DEPTH));
        means = new DirectConversation.Means(json, services, preparation, binder, resource, observer);
    }

    /**
     * Begins a talk.
     *
     * @param wire the way out to the client
     * @param remoteAddress where the client is
     */
    public Talk begin(Wire wire, String remoteAddress) {
        return new DirectConversation(registry.connect(Processor.ACCENT, remoteAddress, wire), means);
    }
}
