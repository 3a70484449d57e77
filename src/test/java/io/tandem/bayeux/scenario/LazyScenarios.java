package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Messages that may wait: on channels below /lazy at most 1.5 s. */
abstract class LazyScenarios extends BayeuxScenarios {

    LazyScenarios(Wire kind) {
        super(kind);
    }

    @Test
    @Section("17")
    void lazyMessageWaitsForAnUrgentOneAndKeepsItsPlace() throws Exception {
        String lazy = "/lazy" + channel();
        String urgent = channel();
        BayeuxClient client = subscriber(lazy, urgent);
        CompletableFuture<JsonObject> held = client.hold();
        BayeuxClient publisher = connected();
        succeeds(publisher.publish(lazy, "'lazy'"));
        assertThat(client.wire().events()).as("not delivered by itself").isEmpty();
        succeeds(publisher.publish(urgent, "'urgent'"));

        assertThat(next(client).getString("data")).isEqualTo("lazy");
        assertThat(next(client).getString("data")).isEqualTo("urgent");
        if (kind().isHttp()) {
            succeeds(answerOf(held));
        }
    }

    @Test
    @Section("17")
    void lazyMessageIsDeliveredAfterTheChannelsTimeAtTheLatest() throws Exception {
        String lazy = "/lazy" + channel();
        BayeuxClient client = subscriber(lazy);
        client.hold();
        succeeds(connected().publish(lazy, "'lazy'"));
        assertThat(client.wire().events()).isEmpty();
        assertThat(next(client).getString("channel")).isEqualTo(lazy);
    }

    @Test
    @Section("17, 5")
    void lazyMessageDoesNotKeepAConnectFromBeingHeldAndComesWithItsTimeout() throws Exception {
        String lazy = "/lazy" + channel();
        BayeuxClient client = subscriber(lazy);
        succeeds(connected().publish(lazy, "'lazy'"));
        CompletableFuture<JsonObject> held = client.hold("'advice':{'timeout':100}");
        succeeds(answerOf(held));
        assertThat(next(client).getString("data")).isEqualTo("lazy");
    }

    private static JsonObject next(BayeuxClient client) throws InterruptedException {
        JsonObject event = client.wire().events().poll(30, TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }
}
