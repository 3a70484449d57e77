package io.tandem.session;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The {@link GatewaySessionScoped} beans of one session. Its lock guards the fields only; beans are made and destroyed outside. */
final class SessionBeans {

    private static final Logger LOG = Logger.getLogger(SessionBeans.class.getName());

    private record Bean<T>(Contextual<T> contextual, CreationalContext<T> creation, T instance) {
        void destroy() {
            contextual.destroy(instance, creation);
        }
    }

    private final Map<Contextual<?>, Bean<?>> beans = new HashMap<>();
    private boolean destroyed;

    @SuppressWarnings("unchecked") // each bean stands under the contextual that made it
    synchronized <T> T get(Contextual<T> contextual) {
        Bean<?> bean = beans.get(contextual);
        return bean == null ? null : (T) bean.instance();
    }

    <T> T getOrCreate(Contextual<T> contextual, CreationalContext<T> creation) {
        T existing = existing(contextual);
        if (existing != null) {
            return existing;
        }
        Bean<T> created = new Bean<>(contextual, creation, contextual.create(creation));
        if (keep(created)) {
            return created.instance();
        }
        created.destroy();
        return existing(contextual);
    }

    void destroy(Contextual<?> contextual) {
        Bean<?> bean = remove(contextual);
        if (bean != null) {
            bean.destroy();
        }
    }

    void destroyAll() {
        List<Bean<?>> last;
        synchronized (this) {
            destroyed = true;
            last = List.copyOf(beans.values());
            beans.clear();
        }
        last.forEach(SessionBeans::destroyQuietly);
    }

    /** What there is already; fails if there is nothing any more. */
    private synchronized <T> T existing(Contextual<T> contextual) {
        if (destroyed) {
            throw new IllegalStateException("the session has ended");
        }
        return get(contextual);
    }

    /** Keeps a bean unless the session has ended, or another thread was first, while it was being made. */
    private synchronized boolean keep(Bean<?> created) {
        return !destroyed && beans.putIfAbsent(created.contextual(), created) == null;
    }

    private synchronized Bean<?> remove(Contextual<?> contextual) {
        return beans.remove(contextual);
    }

    private static void destroyQuietly(Bean<?> bean) {
        try {
            bean.destroy();
        } catch (RuntimeException thrown) {
            LOG.log(Level.WARNING, "A bean of a session could not be destroyed", thrown);
        }
    }
}
