package io.tandem.chat.browser;

import io.tandem.server.TandemServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A gateway with demo data, and pages of another origin that it allows. As a parameter all test classes of a run share one.
 *
 * @param gateway the gateway
 * @param pages   the web site
 */
record ChatSite(TandemServer gateway, ChatPages pages) implements CloseableResource, AutoCloseable {

    /** Gives tests the shared one. */
    static final class Shared implements ParameterResolver {

        private static final Namespace NAMESPACE = Namespace.create(Shared.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ChatSite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("site", key -> start(), ChatSite.class);
        }
    }

    private static ChatSite start() {
        ChatPages pages = new ChatPages();
        TandemServer gateway = TandemServer.named("chat-browser")
                .setting("tandem.allowed-origins", pages.origin())
                .setting("tandem.directory.password-iterations", 1_000);
        return new ChatSite(gateway.start(), pages);
    }

    /** The port of this machine where the gateway is reached. */
    int port() {
        return gateway.port();
    }

    @Override
    public void close() {
        gateway.close();
        pages.close();
    }
}
