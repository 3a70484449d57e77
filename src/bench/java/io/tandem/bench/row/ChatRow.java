package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.AskLoad;
import io.tandem.bench.load.ChatLoad;
import io.tandem.bench.peer.Agents;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.peer.TandemPeer;
import java.util.List;

/**
 * Chat: what a visitor writes over Bayeux reaches the agent's desktop, through the core and into the transcript, against a TelXL
 * command and its answer on as many connections to the same gateway.
 */
public final class ChatRow implements Row {

    /** So many that no chat comes to the most messages that it may have. */
    private static final int CHATS = 400;

    private static final double GOAL_OF_LATENCY = 2;

    /** The same gateway under the name of what is done with it. */
    private record Called(String name, Peer peer) implements Peer {

        @Override
        public void start() {
            peer.start();
        }

        @Override
        public int port() {
            return peer.port();
        }

        @Override
        public long pid() {
            return peer.pid();
        }

        @Override
        public void close() {
            peer.close();
        }
    }

    @Override
    public String name() {
        return "c";
    }

    @Override
    public void run(Stand stand) {
        stand.clear();
        try (TandemPeer tandem = TandemPeer.named("Tandem")) {
            tandem.start();
            tandem.close();
            Agents.hire(tandem.database(), CHATS);
            tandem.start();
            new Contest(
                            stand,
                            name(),
                            "messages",
                            List.of(
                                    new Contender(
                                            new Called("chat", tandem), new ChatLoad(stand.client(), tandem, 0, CHATS)),
                                    new Contender(
                                            new Called("command", tandem),
                                            new AskLoad(stand.client(), tandem, AskRow.TELXL, CHATS))))
                    .run(0, GOAL_OF_LATENCY);
        }
    }
}
