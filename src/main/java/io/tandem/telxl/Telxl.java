package io.tandem.telxl;

import io.tandem.config.Settings;
import io.tandem.session.GatewayObserver;
import io.tandem.session.SessionRegistry;
import io.tandem.session.SessionSettings;
import io.tandem.session.Wire;
import io.tandem.telxl.command.CommandHandlers;
import io.tandem.telxl.event.EventEncoder;
import io.tandem.telxl.json.CommandReader;
import io.tandem.telxl.start.SessionStartHandler;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where a transport begins a talk with a TelXL client. */
@ApplicationScoped
public class Telxl {

    private static final String ACCENT = "telxl";

    @Inject
    private SessionRegistry registry;

    @Inject
    private SessionStartHandler sessionStart;

    @Inject
    private CommandHandlers handlers;

    @Inject
    private EventEncoder encoder;

    @Inject
    private GatewayObserver observer;

    @Inject
    private Settings settings;

    private TelxlConversation.Means means;

    @PostConstruct
    void prepare() {
        CommandReader reader = new CommandReader(settings.get(SessionSettings.MAX_DEPTH));
        means = new TelxlConversation.Means(reader, sessionStart, handlers, encoder, observer);
    }

    /**
     * Begins a talk.
     *
     * @param wire the way out to the client
     * @param remoteAddress where the client is
     * @param ofAddress the mode that the address connected to stands for, if it does
     */
    public TelxlConversation begin(Wire wire, String remoteAddress, Optional<Mode> ofAddress) {
        return new TelxlConversation(registry.connect(ACCENT, remoteAddress, wire), ofAddress, means);
    }
}
