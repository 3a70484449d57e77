package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.AskLoad;
import io.tandem.bench.load.Load;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.peer.TandemPeer;
import io.tandem.store.redis.RedisProcess;
import java.util.List;

/** Operators who go on a break and come back: each is a change of the core's state. With the state in Redis against in memory. */
public final class TransitionRow implements Row {

    private record Operator(int id, String user) {}

    /** Those of the demo. */
    private static final List<Operator> OPERATORS = List.of(
            new Operator(7, "Mr%20Black"),
            new Operator(8, "Mr%20Black"),
            new Operator(9, "Miss%20Scarlet"),
            new Operator(20, "Mrs%20White"));

    @Override
    public String name() {
        return "f";
    }

    @Override
    public void run(Stand stand) {
        stand.clear();
        RedisProcess redis = new RedisProcess();
        try (Peer shared = TandemPeer.named("Tandem on Redis").on(redis);
                Peer local = TandemPeer.named("Tandem")) {
            shared.start();
            local.start();
            new Contest(
                            stand,
                            name(),
                            "transitions",
                            List.of(
                                    new Contender(shared, load(stand, shared)),
                                    new Contender(local, load(stand, local))))
                    .run(0, 0);
        } finally {
            redis.close();
        }
    }

    private static Load load(Stand stand, Peer peer) {
        return new AskLoad(stand.client(), peer, number -> dialect(OPERATORS.get(number)), OPERATORS.size());
    }

    private static AskLoad.Dialect dialect(Operator operator) {
        return new AskLoad.Dialect(
                "/telxl/api?u=" + operator.user() + "&p=" + operator.user() + "&opID=" + operator.id(),
                "\"result_code\":200",
                command("op_login", operator, ""),
                List.of(
                        command("op_start_break", operator, ",\"break_id\":0,\"busy_text\":\"Back soon\""),
                        command("op_end_break", operator, "")),
                "\"op_status\"");
    }

    private static String command(String type, Operator operator, String fields) {
        return "{\"command\":{\"command_type\":\"" + type + "\",\"operator_id\":" + operator.id() + fields + "}}";
    }
}
