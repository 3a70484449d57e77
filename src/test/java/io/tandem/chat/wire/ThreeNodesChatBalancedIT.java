package io.tandem.chat.wire;

import io.tandem.cluster.OnThreeNodes;
import io.tandem.cluster.Route;
import org.junit.jupiter.api.Nested;

/** What chats do on one node, with each request of the visitor on whichever node the balancer chooses. */
class ThreeNodesChatBalancedIT {

    @Nested
    @OnThreeNodes(Route.BALANCED)
    class Beginnings extends ChatStartIT {}

    @Nested
    @OnThreeNodes(Route.BALANCED)
    class Ends extends ChatEndIT {}

    @Nested
    @OnThreeNodes(Route.BALANCED)
    class Bindings extends ChatBindingIT {}

    @Nested
    @OnThreeNodes(Route.BALANCED)
    class Operations extends ChatOperationsIT {}

    @Nested
    @OnThreeNodes(Route.BALANCED)
    class Extensions extends ChatExtensionsIT {}

    @Nested
    @OnThreeNodes(Route.BALANCED)
    class Isolation extends ChatIsolationIT {}
}
