package io.tandem.processor.direct;

import io.tandem.json.JsonParts;
import io.tandem.session.Connection;
import io.tandem.session.SessionRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The services of this node (spec 1.3). */
@ApplicationScoped
public class Services {

    /** Tells which services there are. */
    static final String MONITOR = "ServiceMonitor";

    /** Prepares sessions; its resources are the sessions. */
    static final String PROCESSOR = "InteractionProcessor";

    /** Its resources tell the capabilities of sessions. [Log File Format] */
    static final String WORKFLOW = "WorkflowManager";

    private static final Set<String> ALL = Set.of(MONITOR, PROCESSOR, WORKFLOW);
    private static final String VENDOR = "Tandem";
    private static final String VERSION = "0.1";

    private final Set<Connection> clients = ConcurrentHashMap.newKeySet();
    private SessionRegistry registry;

    /** For CDI's proxy only. */
    protected Services() {}

    @Inject
    public Services(SessionRegistry registry) {
        this.registry = registry;
    }

    /** Whether there is a service of that id. */
    boolean has(String serviceId) {
        return ALL.contains(serviceId);
    }

    /** A client has bound the processor. */
    void join(Connection client) {
        clients.add(client);
        if (client.hasEnded()) {
            clients.remove(client); // leave may have come before
        }
    }

    /** A client has gone. */
    void leave(Connection client) {
        clients.remove(client);
    }

    /**
     * All services.
     *
     * @param counted whether to tell how many clients there are, which is not for strangers
     */
    JsonObject list(boolean counted) {
        return JsonParts.object().add("services", services(counted)).build();
    }

    /**
     * The first event of the monitor.
     *
     * @param counted whether to tell how many clients there are, which is not for strangers
     */
    JsonObject event(boolean counted) {
        return JsonParts.object()
                .add("eventType", "serviceList")
                .add("services", services(counted))
                .build();
    }

    private JsonArrayBuilder services(boolean counted) {
        boolean draining = registry.draining();
        JsonObjectBuilder status =
                status(draining).add("acceptingClients", registry.turnsAway().isEmpty());
        if (counted) {
            status.add("clientCount", clients.size());
        }
        return JsonParts.array()
                .add(service(MONITOR, "monitor").add("serviceStatus", status(draining)))
                .add(made(service(PROCESSOR, "interactionProcessor"))
                        .add("cti-vendor", VENDOR)
                        .add("cti-version", VERSION)
                        .add("instance-domain", "tandem")
                        .add("serviceStatus", status))
                .add(made(service(WORKFLOW, "workflow")).add("serviceStatus", status(draining)));
    }

    private static JsonObjectBuilder service(String id, String type) {
        return JsonParts.object().add("id", id).add("name", id).add("type", type);
    }

    private static JsonObjectBuilder made(JsonObjectBuilder service) {
        return service.add("vendor", VENDOR).add("version", VERSION);
    }

    private static JsonObjectBuilder status(boolean draining) {
        return JsonParts.object().add("status", draining ? "Stopping" : "InService");
    }
}
