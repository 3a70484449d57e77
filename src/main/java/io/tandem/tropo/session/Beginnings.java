package io.tandem.tropo.session;

import io.tandem.config.Settings;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Origin;
import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationLaunch;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.Directory;
import io.tandem.node.Nodes;
import io.tandem.tropo.TropoSettings;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.execution.Engine;
import io.tandem.tropo.execution.Limits;
import io.tandem.tropo.execution.Outcome;
import io.tandem.tropo.launch.Launcher;
import io.tandem.tropo.launch.UnavailableException;
import io.tandem.tropo.wire.Session;
import io.tandem.tropo.wire.UserType;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Begins sessions: for callers, for those who write, and for programs that have a token. */
@ApplicationScoped
class Beginnings implements Launcher {

    private static final Logger LOG = Logger.getLogger(Beginnings.class.getName());

    /** The one header of texts, which have no others. [seed] */
    private static final String CALL_ID = "Call-ID";

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Directory directory;

    @Inject
    private GatewayAddress gateway;

    @Inject
    private Sessions sessions;

    @Inject
    private Register register;

    @Inject
    private Settings settings;

    @Inject
    private Bindings bindings;

    @Inject
    private Recent recent;

    @Inject
    private Nodes nodes;

    /**
     * A session begins for a caller who was given to an application, or for somebody who writes to one.
     *
     * @param arrival what happened
     * @return what came of it
     */
    CompletionStage<Begun> begin(Arrival arrival) {
        Contact contact = arrival.contact();
        String id = SessionId.random();
        if (!register.enter(id, contact.origin().customerId())) {
            LOG.warning(() -> "As many sessions run as may: contact " + contact.id() + " gets none");
            return CompletableFuture.completedStage(Begun.NONE);
        }
        Optional<String> here = register.bind(contact.id(), id);
        if (here.isPresent()) {
            register.leave(id);
            return CompletableFuture.completedStage(Begun.other(here.get()));
        }
        AtomicReference<Begun> other = new AtomicReference<>(Begun.NONE);
        return begin(id, () -> supply(() -> application(contact).flatMap(found -> arrived(id, found, arrival)))
                        .thenCompose(prepared -> prepared.isEmpty()
                                ? CompletableFuture.completedStage(prepared)
                                : bindings.bind(contact.id(), id, arrival.begunBy())
                                        .thenApply(bound -> {
                                            other.set(bound.sessionId()
                                                    .map(Begun::other)
                                                    .orElse(Begun.BEFORE));
                                            return bound.isOf(id)
                                                    ? prepared.map(how -> how.boundAt(bound.at()))
                                                    : Optional.<Beginning>empty();
                                        })))
                .thenCompose(begun -> begun
                        ? CompletableFuture.completedStage(Begun.of(id))
                        : bindings.letGo(contact.id(), id).thenApply(gone -> other.get()))
                .whenComplete((begun, failure) -> {
                    if (failure != null) {
                        register.unbind(contact.id(), id);
                    }
                });
    }

    @Override
    public CompletionStage<Optional<String>> launch(String token, Map<String, String> parameters) {
        String id = SessionId.random();
        return supply(() -> directory.launch(token)).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedStage(Optional.<String>empty());
            }
            if (!register.enter(id, found.get().application().customerId())) {
                throw new UnavailableException("As many sessions run as may");
            }
            return begin(id, () -> CompletableFuture.completedStage(launched(id, found.get(), parameters)))
                    .thenApply(begun -> begun ? Optional.of(id) : Optional.<String>empty());
        });
    }

    private CompletionStage<Boolean> begin(String id, Supplier<CompletionStage<Optional<Beginning>>> prepare) {
        return sessions.begin(id, prepare)
                .whenComplete((begun, failure) -> {
                    if (failure != null || begun.isEmpty()) {
                        register.leave(id);
                    }
                })
                .thenApply(Optional::isPresent);
    }

    private Optional<ApplicationProfile> application(Contact contact) {
        String name = contact.plan().script().orElse("");
        Optional<ApplicationProfile> found =
                directory.application(contact.origin().customerId(), name);
        if (found.isEmpty()) {
            LOG.warning(() -> "Contact " + contact.id() + " is given to the application \"" + name
                    + "\", which customer " + contact.origin().customerId() + " does not have");
        }
        return found;
    }

    private Optional<Beginning> arrived(String id, ApplicationProfile application, Arrival arrival) {
        Contact contact = arrival.contact();
        Optional<String> text = arrival.text();
        ApplicationChannel channel = text.isPresent() ? ApplicationChannel.MESSAGING : ApplicationChannel.VOICE;
        LegId leg = contact.requireCaller().leg();
        Origin origin = contact.origin();
        Channel how = channel == ApplicationChannel.VOICE ? Channel.VOICE : Channel.TEXT;
        String callId = CallId.of(leg, id);
        String network = Networks.of(origin);
        Session session = new Session.Incoming(
                id,
                Long.toString(application.customerId()),
                Optional.of(Long.toString(application.id())),
                callId,
                sessions.now(),
                UserType.HUMAN,
                text,
                Endpoints.of(origin.to(), how, network),
                Endpoints.of(origin.from(), how, network),
                how == Channel.VOICE ? headers(origin.headers()) : Map.of(CALL_ID, List.of(callId)));
        return beginning(
                application,
                channel,
                session,
                text.isPresent() ? "text" : "call",
                Ties.to(leg),
                arrival.place(),
                arrival.rest());
    }

    private Optional<Beginning> launched(String id, ApplicationLaunch launch, Map<String, String> parameters) {
        ApplicationProfile application = launch.application();
        ApplicationChannel channel = launch.channels().contains(ApplicationChannel.VOICE)
                ? ApplicationChannel.VOICE
                : ApplicationChannel.MESSAGING;
        Session session = new Session.Launched(
                id,
                Long.toString(application.customerId()),
                Optional.of(Long.toString(application.id())),
                sessions.now(),
                parameters);
        return beginning(application, channel, session, "launch", Ties.NONE, recent.latest(), List.of());
    }

    private Optional<Beginning> beginning(
            ApplicationProfile application,
            ApplicationChannel channel,
            Session session,
            String how,
            Ties ties,
            Optional<ScriptPlace> begunBy,
            List<ContactEvent> rest) {
        Optional<ApplicationAddress> address = application.address(channel);
        if (address.isEmpty()) {
            LOG.warning(() -> "Application " + application.id() + " has no URL for " + channel);
            return Optional.empty();
        }
        URI url = URI.create(gateway.resolve(address.get().url()));
        Outcome outcome = Engine.start(session, url, limits());
        return Optional.of(new Beginning(
                new TropoSession(
                        application.customerId(),
                        application.id(),
                        application.name(),
                        outcome.execution(),
                        ties,
                        List.of(),
                        false,
                        Custody.of(nodes.self(), begunBy)),
                how,
                outcome,
                rest,
                Optional.empty()));
    }

    private Limits limits() {
        return new Limits(
                settings.get(TropoSettings.MAX_DURATION),
                settings.get(TropoSettings.MAX_SIGNALS),
                settings.get(TropoSettings.MAX_TEXTS));
    }

    private static Map<String, List<String>> headers(Map<String, String> given) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        given.forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }

    private <T> CompletionStage<T> supply(Supplier<T> lookup) {
        return CompletableFuture.supplyAsync(lookup, workers);
    }
}
