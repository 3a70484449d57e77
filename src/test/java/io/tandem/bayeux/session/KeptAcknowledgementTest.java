package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.local.Footprint;
import org.junit.jupiter.api.Test;

/** In a Store that other nodes use too. */
class KeptAcknowledgementTest extends AcknowledgementContract {

    @Override
    Node node(String... namesAndValues) {
        return Node.of(namesAndValues);
    }

    @Test
    void whatIsAcknowledgedIsNotKept() {
        BayeuxSession session = node.openAcknowledging();
        node.connect(session, 0);
        int before = Footprint.of(node.store);
        for (int number = 1; number <= 50; number++) {
            deliver(session, number);
        }

        node.connect(session, 1);
        node.connect(session, 2);

        assertThat(Footprint.of(node.store)).as("entries in the Store").isEqualTo(before);
    }
}
