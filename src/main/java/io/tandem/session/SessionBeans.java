package io.tandem.session;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@link GatewaySessionScoped} beans of one session. */
final class SessionBeans {

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

    synchronized <T> T getOrCreate(Contextual<T> contextual, CreationalContext<T> creation) {
        T existing = get(contextual);
        if (existing != null) {
            return existing;
        }
        if (destroyed) {
            throw new IllegalStateException("the session has ended");
        }
        T instance = contextual.create(creation);
        beans.put(contextual, new Bean<>(contextual, creation, instance));
        return instance;
    }

    synchronized void destroy(Contextual<?> contextual) {
        Bean<?> bean = beans.remove(contextual);
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
        last.forEach(Bean::destroy);
    }
}
