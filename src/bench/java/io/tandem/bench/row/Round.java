package io.tandem.bench.row;

import io.tandem.bench.load.Load;
import io.tandem.bench.load.LoadClient;
import io.tandem.bench.load.Quiet;
import io.tandem.bench.load.ServerCpu;
import java.time.Duration;

/**
 * What a server did at saturation in some time.
 *
 * @param perSecond how much a second
 * @param perCpuSecond how much for a second of CPU of its process, on whichever cores
 * @param perPiece how much came in one frame or answer; 0 where it is always one
 * @param clientBusy share of the time in which the clients' thread worked
 */
record Round(double perSecond, double perCpuSecond, double perPiece, double clientBusy) {

    private static final Duration RAMP = Duration.ofMillis(300);

    static Round of(LoadClient client, Contender contender, Duration time) {
        Load load = contender.load();
        ServerCpu cpu = new ServerCpu(contender.peer().pid());
        load.begin();
        Quiet.rest(RAMP);
        long doneBefore = load.done();
        long piecesBefore = load.pieces();
        Duration cpuBefore = cpu.now();
        Duration busyBefore = client.busy();
        long start = System.nanoTime();
        Quiet.rest(time);
        double done = load.done() - doneBefore;
        double pieces = load.pieces() - piecesBefore;
        double used = cpu.now().minus(cpuBefore).toNanos() / 1e9;
        double busy = client.busy().minus(busyBefore).toNanos() / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        load.end();
        return new Round(done / seconds, used == 0 ? 0 : done / used, pieces == 0 ? 0 : done / pieces, busy / seconds);
    }
}
