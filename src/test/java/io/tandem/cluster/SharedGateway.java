package io.tandem.cluster;

import io.tandem.server.Gateway;
import io.tandem.server.SharedServer;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a gateway with demo data, as a parameter of type {@link Gateway}: the {@link SharedServer}, or the
 * {@link SharedCluster} if they are to run {@link OnThreeNodes}. Only for tests that leave no trace.
 */
public final class SharedGateway implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Gateway.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<OnThreeNodes> nodes = nodes(Optional.of(context));
        return nodes.isPresent()
                ? nodes.get().value().to(SharedCluster.of(context))
                : new SharedServer().resolveParameter(parameter, context);
    }

    private static Optional<OnThreeNodes> nodes(Optional<ExtensionContext> context) {
        return context.flatMap(here -> here.getTestClass()
                .map(test -> test.getAnnotation(OnThreeNodes.class))
                .or(() -> nodes(here.getParent())));
    }
}
