package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.AskLoad;
import io.tandem.bench.peer.LibertyPeer;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.peer.TandemPeer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process to the first answer, against the bare platform. The first start, which fills the database, is not counted. */
public final class StartRow implements Row {

    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "g";
    }

    @Override
    public void run(Stand stand) {
        stand.clear();
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Peer tandem = TandemPeer.named("Tandem");
                Peer liberty = new LibertyPeer()) {
            for (int round = 0; round <= ROUNDS; round++) {
                double seconds = firstAnswer(stand, tandem, AskRow.TELXL);
                double secondsBare = firstAnswer(stand, liberty, AskRow.ECHO);
                if (round > 0) {
                    ours.add(seconds);
                    bare.add(secondsBare);
                }
            }
            stand.found(new Finding(
                    name(),
                    "from the start to the first answer",
                    "s",
                    Better.LOWER,
                    List.of(
                            new Finding.Entry(tandem.name(), Spread.of(ours)),
                            new Finding.Entry(liberty.name(), Spread.of(bare)))));
        }
    }

    private static double firstAnswer(Stand stand, Peer peer, AskLoad.Dialect dialect) {
        long start = System.nanoTime();
        peer.start();
        AskLoad load = new AskLoad(stand.client(), peer, dialect, 1);
        load.open();
        load.begin();
        load.end();
        double seconds = (System.nanoTime() - start) / 1e9;
        load.close();
        peer.close();
        return seconds;
    }
}
