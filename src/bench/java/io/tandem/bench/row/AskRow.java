package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.AskLoad;
import io.tandem.bench.peer.NettyServer;
import io.tandem.bench.peer.Peer;
import java.util.ArrayList;
import java.util.List;

/** TelXL: a command and the event that answers it, against an echo of the same command. */
public final class AskRow implements Row {

    private static final double GOAL = 0.8;
    private static final String COMMAND = "{\"command\":{\"command_type\":\"session_ping\"}}";
    static final AskLoad.Dialect TELXL = new AskLoad.Dialect(
            "/telxl/api?u=Mr%20Black&p=Mr%20Black&configID=1", "\"result_code\":200", COMMAND, "session_pong");
    static final AskLoad.Dialect ECHO = new AskLoad.Dialect(NettyServer.ECHO, null, COMMAND, COMMAND);

    private final int connections;

    /** With that many connections, each of which has one command under way at saturation. */
    public AskRow(int connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "a-" + connections;
    }

    @Override
    public void run(Stand stand) {
        List<Contender> contenders = new ArrayList<>(
                List.of(contender(stand, stand.tandem(), TELXL), contender(stand, stand.liberty(), ECHO)));
        if (!stand.options().ratioAlone()) {
            contenders.add(contender(stand, stand.netty(), ECHO));
        }
        new Contest(stand, name(), "answers", contenders).run(GOAL, 0);
    }

    private Contender contender(Stand stand, Peer peer, AskLoad.Dialect dialect) {
        return new Contender(peer, new AskLoad(stand.client(), peer, dialect, connections));
    }
}
