package io.tandem.server;

import io.tandem.store.redis.RedisProcess;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a gateway with demo data that all test classes of a run share, as a parameter of type {@link TandemServer};
 * those that are {@link OnRedis} share another one. Only for tests that leave no trace; others start their own.
 */
public final class SharedServer implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    /** Whether a run tries all these tests on Redis, by {@code -Dtandem.test.store=redis}. */
    private static final boolean EVERYTHING_ON_REDIS =
            System.getProperty("tandem.test.store", "local").equals("redis");

    private record Running(TandemServer server, Optional<RedisProcess> redis)
            implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            server.close();
            redis.ifPresent(RedisProcess::close);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TandemServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean onRedis = EVERYTHING_ON_REDIS || context.getRequiredTestClass().isAnnotationPresent(OnRedis.class);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        onRedis ? "shared-redis" : "shared",
                        name -> start(name, onRedis ? Optional.of(new RedisProcess()) : Optional.empty()),
                        Running.class)
                .server();
    }

    private static Running start(String name, Optional<RedisProcess> redis) {
        TandemServer server = TandemServer.named(name)
                .setting("tandem.directory.password-iterations", 1_000)
                // Tests fail logins on purpose, all from one address.
                .setting("tandem.login.address-failures", 1_000_000)
                .setting("tandem.login.slow-after", 1_000_000)
                .setting("tandem.login.user-failures", 1_000_000);
        redis.ifPresent(server::on);
        return new Running(server.start(), redis);
    }
}
