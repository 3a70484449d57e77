package io.tandem.bayeux.scenario;

import io.tandem.cluster.OnThreeNodes;
import io.tandem.cluster.Route;

/** All scenarios over WebSockets, with each connection on whichever node the balancer chooses. */
@OnThreeNodes(Route.BALANCED)
class ThreeNodesWebSocketIT extends WebSocketScenariosIT {}
