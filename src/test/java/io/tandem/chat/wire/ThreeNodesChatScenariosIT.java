package io.tandem.chat.wire;

import io.tandem.cluster.OnThreeNodes;
import io.tandem.cluster.Route;
import org.junit.jupiter.api.Nested;

/** What chats do on one node, with visitor and agent on different ones. */
class ThreeNodesChatScenariosIT {

    @Nested
    @OnThreeNodes(Route.APART)
    class Beginnings extends ChatStartIT {}

    @Nested
    @OnThreeNodes(Route.APART)
    class Ends extends ChatEndIT {}

    @Nested
    @OnThreeNodes(Route.APART)
    class Bindings extends ChatBindingIT {}

    @Nested
    @OnThreeNodes(Route.APART)
    class Operations extends ChatOperationsIT {}

    @Nested
    @OnThreeNodes(Route.APART)
    class Extensions extends ChatExtensionsIT {}

    @Nested
    @OnThreeNodes(Route.APART)
    class Isolation extends ChatIsolationIT {}
}
