package io.tandem.processor;

import io.tandem.cluster.OnThreeNodes;
import io.tandem.cluster.Route;
import org.junit.jupiter.api.Nested;

/** The {@link AgentsDay}, and an operator at a desktop and on TelXL at once, with all parties on different nodes. */
class ThreeNodesDayIT {

    @Nested
    @OnThreeNodes(Route.APART)
    class DayApart extends DayIT {}

    @Nested
    @OnThreeNodes(Route.BALANCED)
    class DayBalanced extends DayIT {}

    @Nested
    @OnThreeNodes(Route.APART)
    class TwoAccentsApart extends TwoAccentsIT {}

    @Nested
    @OnThreeNodes(Route.BALANCED)
    class TwoAccentsBalanced extends TwoAccentsIT {}
}
