package io.tandem.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(12);

    @Test
    void theFirstToStandHoldsAnOfficeUntilItIsGone() {
        Membership both =
                Membership.NONE.beat("a", NOW, LATER, Set.of("switch")).beat("b", NOW, LATER, Set.of("switch"));

        assertThat(both.offices()).containsExactly(Map.entry("switch", "a"));
        Membership afterwards = both.beat("b", LATER.plusMillis(1), LATER.plusSeconds(12), Set.of("switch"));
        assertThat(afterwards.nodes()).as("a had no heartbeat in time").containsExactly("b");
        assertThat(afterwards.offices()).containsExactly(Map.entry("switch", "b"));
    }

    @Test
    void aHeartbeatInTimeKeepsEverything() {
        Membership both =
                Membership.NONE.beat("a", NOW, LATER, Set.of("switch")).beat("b", NOW, LATER, Set.of("switch"));

        assertThat(both.beat("b", LATER, LATER.plusSeconds(12), Set.of("switch"))
                        .agreesWith(both))
                .as("to the very end of its time a node lives")
                .isTrue();
    }

    @Test
    void whoLeavesFreesItsOffices() {
        Membership left = Membership.NONE
                .beat("a", NOW, LATER, Set.of("switch"))
                .beat("b", NOW, LATER, Set.of())
                .without("a");

        assertThat(left.nodes()).containsExactly("b");
        assertThat(left.offices()).isEmpty();
    }

    @Test
    void everythingFallsToOneNodeAndEachHasItsShare() {
        Set<String> nodes = Set.of("node-1", "node-2", "node-3");

        Map<String, Long> shares = IntStream.range(0, 30_000)
                .mapToObj(contact ->
                        Membership.responsible(nodes, "contact/" + contact).orElseThrow())
                .collect(Collectors.groupingBy(node -> node, Collectors.counting()));

        assertThat(shares.keySet()).isEqualTo(nodes);
        assertThat(shares.values()).as("each a third, give or take").allSatisfy(share -> assertThat(share)
                .isBetween(9_000L, 11_000L));
    }

    @Test
    void onlyWhatFellToANodeThatWentFallsToOthers() {
        Set<String> three = Set.of("node-1", "node-2", "node-3");
        Set<String> two = Set.of("node-1", "node-3");
        Map<String, String> moved = new HashMap<>();

        for (int contact = 0; contact < 1_000; contact++) {
            String what = "contact/" + contact;
            String before = Membership.responsible(three, what).orElseThrow();
            if (!before.equals(Membership.responsible(two, what).orElseThrow())) {
                moved.put(what, before);
            }
        }

        assertThat(moved.values()).as("who had what has moved").containsOnly("node-2");
    }

    @Test
    void nothingFallsToNobody() {
        assertThat(Membership.responsible(Set.of(), "contact/1")).isEmpty();
    }
}
