package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a mailbox one answer carries: all of it would take as much memory again for each client that reads slowly. */
class PiecesTest {

    private static final int PIECE = 64;

    private final Node node = Node.of();

    @Test
    void anAnswerCarriesAPieceAndTheNextConnectTheNext() {
        BayeuxSession session = node.open("browser");
        node.connect(session);
        for (int number = 1; number <= 2 * PIECE + 1; number++) {
            deliver(session, number);
        }

        List<String> got = new ArrayList<>();
        for (int connects = 0; connects < 3; connects++) {
            List<String> answer = node.connect(session).answer();
            assertThat(answer).as("events of one answer, and the reply").hasSizeLessThanOrEqualTo(PIECE + 1);
            got.addAll(answer.subList(0, answer.size() - 1));
        }

        assertThat(got).as("all, in order").hasSize(2 * PIECE + 1);
        assertThat(got.get(0)).isEqualTo(event(1));
        assertThat(got.get(2 * PIECE)).isEqualTo(event(2 * PIECE + 1));
        assertThat(node.connect(session).isOpen())
                .as("nothing is left, it is held")
                .isTrue();
    }

    @Test
    void aClientThatNeverAcknowledgesMakesNothingGrow() {
        Progress progress = Progress.NONE.oneMore();
        for (int batch = 1; batch <= 10_000; batch++) {
            progress = progress.sent(batch, 1);
        }

        assertThat(progress.lastOfBatch())
                .as("one event, however often it is sent")
                .hasSize(1);
        assertThat(progress.lastBatch()).isEqualTo(10_000);
    }
}
