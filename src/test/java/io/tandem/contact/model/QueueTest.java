package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Queue SALES =
            Queue.of(55, 300, "Sales", List.of(Set.of(7L))).enter(900, NOON).enter(901, NOON.plusSeconds(5));

    @Test
    void keepsTheLongestWaitingFirst() {
        assertThat(SALES.waiting()).extracting(Queue.Place::contactId).containsExactly(900L, 901L);
    }

    @Test
    void givesAContactItsOldPlaceBack() {
        Queue again = SALES.leave(900).enter(900, NOON);

        assertThat(again.ahead(900)).as("how many are in front of it").isZero();
    }

    @Test
    void holdsAContactOnlyOnce() {
        assertThat(SALES.enter(900, NOON.plusSeconds(9)).waiting())
                .extracting(Queue.Place::contactId)
                .containsExactly(901L, 900L);
    }

    @Test
    void keepsWhoWaitsWhenItIsConfiguredAnew() {
        Queue renamed = SALES.configure("Orders", List.of(Set.of(8L)));

        assertThat(renamed.name()).isEqualTo("Orders");
        assertThat(renamed.waiting()).isEqualTo(SALES.waiting());
    }
}
