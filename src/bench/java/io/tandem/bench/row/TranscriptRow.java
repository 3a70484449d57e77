package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.ChatLoad;
import io.tandem.bench.load.ServerCpu;
import io.tandem.bench.peer.Agents;
import io.tandem.bench.peer.TandemPeer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a message of a chat costs when its transcript is empty, and when it has nearly as many messages as it may. */
public final class TranscriptRow implements Row {

    private static final int CHATS = 100;
    private static final int CHATS_BRIEF = 15;
    /** All of them together stay below the most messages that a chat may have, 2,000. */
    private static final int PARTS = 10;

    private static final int MESSAGES_OF_A_PART = 198;
    private static final int ROUNDS = 3;
    private static final int ROUNDS_BRIEF = 2;

    @Override
    public String name() {
        return "growth-transcript";
    }

    @Override
    public void run(Stand stand) {
        int chats = stand.options().brief() ? CHATS_BRIEF : CHATS;
        int rounds = stand.options().brief() ? ROUNDS_BRIEF : ROUNDS;
        stand.clear();
        List<Double> empty = new ArrayList<>();
        List<Double> half = new ArrayList<>();
        List<Double> full = new ArrayList<>();
        try (TandemPeer tandem = TandemPeer.named("Tandem")) {
            tandem.start();
            tandem.close();
            Agents.hire(tandem.database(), (1 + rounds) * chats);
            tandem.start();
            for (int round = 0; round <= rounds; round++) {
                List<Double> costs = costs(stand, tandem, round * chats, chats);
                // The first compiles what the others run.
                if (round > 0) {
                    empty.add(costs.get(0));
                    half.add(costs.get(PARTS / 2));
                    full.add(costs.get(PARTS - 1));
                }
            }
        }
        Finding.Entry least = new Finding.Entry("empty", Spread.of(empty));
        stand.found(finding("half full", half, least));
        stand.found(finding("full", full, least));
    }

    /** CPU of a message, in microseconds, for each part of as many new chats. */
    private static List<Double> costs(Stand stand, TandemPeer tandem, int firstAgent, int chats) {
        ServerCpu cpu = new ServerCpu(tandem.pid());
        List<Double> costs = new ArrayList<>();
        try (ChatLoad load = new ChatLoad(stand.client(), tandem, firstAgent, chats)) {
            load.open();
            for (int part = 0; part < PARTS; part++) {
                Duration before = cpu.now();
                load.writeEach(MESSAGES_OF_A_PART);
                costs.add(cpu.now().minus(before).toNanos() / 1e3 / chats / MESSAGES_OF_A_PART);
            }
        }
        return costs;
    }

    private Finding finding(String state, List<Double> costs, Finding.Entry empty) {
        return new Finding(
                        name(),
                        "CPU of a message with a transcript that is " + state,
                        "us",
                        Better.LOWER,
                        List.of(new Finding.Entry(state, Spread.of(costs)), empty))
                .withGoal(GrowthRow.GOAL);
    }
}
