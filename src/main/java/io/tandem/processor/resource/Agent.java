package io.tandem.processor.resource;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.StepEvents;
import io.tandem.processor.event.Changes;
import io.tandem.processor.event.Passing;
import io.tandem.processor.event.ProcessorEvent;
import io.tandem.processor.state.AgentSession;
import io.tandem.processor.view.AgentView;
import io.tandem.processor.view.Views;
import io.tandem.processor.view.World;
import io.tandem.session.GatewaySession;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * The agent of a session that is bound here, and what they have been told. Used by one piece of the session's work at a
 * time; the fields are volatile since that may be on different threads.
 */
public final class Agent {

    private final GatewaySession gateway;
    private final Outlet outlet;
    private final Tenure tenure;
    private final boolean debugging;

    private volatile AgentSession session;
    private volatile World world;
    private volatile AgentView told;
    private volatile boolean described;

    /** @param debugging whether messages carry their context */
    Agent(AgentSession session, GatewaySession gateway, Outlet outlet, Tenure tenure, boolean debugging) {
        this.session = session;
        this.gateway = gateway;
        this.outlet = outlet;
        this.tenure = tenure;
        this.debugging = debugging;
        this.told = AgentView.nothing(session);
    }

    /** The gateway session that has bound the agent's. */
    public GatewaySession gateway() {
        return gateway;
    }

    /** How long the session may be served here. */
    Tenure tenure() {
        return tenure;
    }

    /** The session as it is kept. */
    public AgentSession session() {
        return session;
    }

    /** What the core knows of the agent, as far as it has come here. Only once started. */
    public World world() {
        return world;
    }

    /** What the client has been told. */
    public AgentView view() {
        return told;
    }

    /** Whether the session has been started on this binding. */
    public boolean isStarted() {
        return world != null;
    }

    /** The session changed; {@link #tell} tells it. */
    public void keep(AgentSession changed) {
        session = changed;
    }

    /** The session starts; {@link #tell} tells all there is. */
    public void start(World found) {
        world = found;
    }

    /** Takes in all that one command of the core made happen, and tells what has changed by it. */
    public void take(StepEvents step) {
        World after = world;
        for (Event event : step.events()) {
            after = after.take(event);
        }
        world = after;
        tell();
        for (Event event : step.events()) {
            if (event instanceof ContactEvent change) {
                send(Passing.of(told, world, change), told);
            }
        }
    }

    /** Tells what has changed since the last time: the first time all there is, and that this was all. */
    public void tell() {
        if (!isStarted()) {
            return;
        }
        AgentView before = told;
        AgentView view = Views.of(session, world);
        told = view;
        if (described) {
            send(Changes.between(before, view), before);
        } else {
            described = true;
            send(Changes.describing(view), view);
            tell(ProcessorEvent.plain(view.target(), "session.initialized"));
        }
    }

    /** Tells something that is no change. */
    public void tell(ProcessorEvent event) {
        send(List.of(event), told);
    }

    /** The session is over: nothing is told any more. */
    public void finish() {
        outlet.finish();
    }

    /** The context of a message about an object, if contexts are wanted. */
    public JsonObject context(String target) {
        return debugging ? Contexts.of(told, target) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private void send(List<ProcessorEvent> events, AgentView before) {
        for (ProcessorEvent event : events) {
            JsonObject context = context(event.target());
            if (debugging && context.isEmpty()) {
                context = Contexts.of(before, event.target());
            }
            outlet.event(event.json(context), event.isState());
        }
    }
}
