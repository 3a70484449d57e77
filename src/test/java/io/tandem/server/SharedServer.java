package io.tandem.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a gateway with demo data that all test classes of a run share, as a parameter of type {@link TandemServer}.
 * Only for tests that leave no trace; others start their own.
 */
public final class SharedServer implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    private record Running(TandemServer server) implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TandemServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        "server",
                        key -> new Running(TandemServer.named("shared")
                                .setting("tandem.directory.password-iterations", 1_000)
                                // Tests fail logins on purpose, all from one address.
                                .setting("tandem.login.address-failures", 1_000_000)
                                .setting("tandem.login.slow-after", 1_000_000)
                                .setting("tandem.login.user-failures", 1_000_000)
                                .start()),
                        Running.class)
                .server();
    }
}
