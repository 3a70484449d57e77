package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.util.ArrayList;
import java.util.List;

/** Many clients that are connected and do nothing. */
public interface Idlers {

    /** Connects so many more. */
    void arrive(int count);

    /** Disconnects all. */
    void leave();

    /** WebSockets that were greeted, if that is how the server does it. */
    static Idlers asking(LoadClient client, Peer peer, AskLoad.Dialect dialect) {
        return new Idlers() {

            private final List<AskLoad> all = new ArrayList<>();

            @Override
            public void arrive(int count) {
                AskLoad more = new AskLoad(client, peer, dialect, count);
                more.open();
                all.add(more);
            }

            @Override
            public void leave() {
                all.forEach(AskLoad::close);
            }
        };
    }

    /** Agents at desktops of the interaction processor who do not work yet: hired ones from that number on, 0 for the first. */
    static Idlers sitting(LoadClient client, Peer peer, int firstAgent) {
        return new Idlers() {

            private final List<AgentLine> all = new ArrayList<>();

            @Override
            public void arrive(int count) {
                int next = firstAgent + all.size();
                all.addAll(Crowds.open(count, i -> AgentLine.sitDown(client, peer, next + i)));
            }

            @Override
            public void leave() {
                client.call(() -> {
                    all.forEach(AgentLine::drop);
                    return true;
                });
            }
        };
    }

    /** Bayeux sessions, each with a connect that is held. */
    static Idlers connecting(LoadClient client, Peer peer, BayeuxSession.Kind kind) {
        return new Idlers() {

            private final List<BayeuxSession> all = new ArrayList<>();
            private final Tally tally = new Tally(1, 1, publisher -> {});

            @Override
            public void arrive(int count) {
                all.addAll(Crowds.open(count, i -> new BayeuxSession(client, peer, kind, 0, tally).start(List.of())));
            }

            @Override
            public void leave() {
                client.call(() -> {
                    all.forEach(BayeuxSession::drop);
                    return true;
                });
            }
        };
    }
}
