package io.tandem.session;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;
import java.util.function.Supplier;

/** The CDI context behind {@link GatewaySessionScoped}. */
public final class GatewaySessionContext implements AlterableContext {

    private static final ThreadLocal<GatewaySession> CURRENT = new ThreadLocal<>();

    GatewaySessionContext() {}

    /**
     * Does something inside a session's scope; scopes nest.
     *
     * @param session null for outside of every session
     */
    static <R> R within(GatewaySession session, Supplier<R> work) {
        GatewaySession outer = CURRENT.get();
        enter(session);
        try {
            return work.get();
        } finally {
            enter(outer);
        }
    }

    private static void enter(GatewaySession session) {
        CURRENT.set(session); // with none too: to remove and to add it anew costs more than all else here
    }

    /**
     * The session whose message or event is being handled on this thread.
     *
     * @throws ContextNotActiveException if there is none
     */
    static GatewaySession current() {
        GatewaySession session = CURRENT.get();
        if (session == null) {
            throw new ContextNotActiveException("no gateway session is being served on this thread");
        }
        return session;
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return GatewaySessionScoped.class;
    }

    @Override
    public <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
        return current().beans().getOrCreate(contextual, creation);
    }

    @Override
    public <T> T get(Contextual<T> contextual) {
        return current().beans().get(contextual);
    }

    @Override
    public void destroy(Contextual<?> contextual) {
        current().beans().destroy(contextual);
    }

    @Override
    public boolean isActive() {
        return CURRENT.get() != null;
    }
}
