package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.Note;
import io.tandem.store.Stages;
import io.tandem.store.local.Footprint;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;

/** With the session, at the only node there is. */
class LoneAcknowledgementTest extends AcknowledgementContract {

    @Override
    Node node(String... namesAndValues) {
        return Node.alone(namesAndValues);
    }

    @Test
    void nothingIsKeptInTheStoreThatNobodyElseCouldRead() {
        int before = Footprint.of(node.store);
        BayeuxSession session = node.openAcknowledging();
        node.subscribe(session, "/n");
        node.connect(session, 0);

        deliver(session, 1);

        assertThat(Footprint.of(node.store)).as("entries in the Store").isEqualTo(before);
    }

    @Test
    void whatIsDeliveredWithANoteIsDeliveredOnce() {
        BayeuxSession session = node.openAcknowledging();
        node.connect(session, 0);

        session.deliver("/n", Json.createValue(1), new Note("name", "value"));

        assertThat(node.connect(session, 1).answer()).hasSize(2).startsWith(event(1));
        assertThat(node.connect(session, 2).isOpen()).as("nothing is left").isTrue();
    }

    @Test
    void aSessionThatIsNotHereIsNowhere() {
        String id = ClientIds.next();

        assertThat(node.find(id)).isEmpty();
        assertThat(Stages.get(node.sessions.holder(id))).isEmpty();
    }
}
