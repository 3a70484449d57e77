package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.ChatLoad;
import io.tandem.bench.load.Idlers;
import io.tandem.bench.load.ServerCpu;
import io.tandem.bench.peer.Agents;
import io.tandem.bench.peer.TandemPeer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message of a chat costs while few other agents of the customer sit at their desktops, and while many do, for whom it is not.
 * Each number of desktops has a gateway of its own, and all work in turns.
 */
public final class DesktopsRow implements Row {

    private static final int CHATS = 100;
    private static final int CHATS_BRIEF = 15;
    private static final List<Integer> DESKTOPS = List.of(100, 1_000, 10_000);
    private static final List<Integer> DESKTOPS_BRIEF = List.of(100, 1_000);

    /** All rounds of a chat stay below the most messages that it may have, 2,000. */
    private static final int ROUNDS = 9;

    private static final int MESSAGES = 198;
    /** First some chats compile what others are measured by. */
    private static final int CROWDS = 2;

    /** A gateway with agents at their desktops, and what messages have cost there. */
    private record Place(TandemPeer tandem, Idlers others, int desktops, List<Double> costs) {

        private static Place open(Stand stand, int desktops, int chats) {
            TandemPeer tandem = TandemPeer.named(desktops + " desktops");
            tandem.start();
            tandem.close();
            Agents.hire(tandem.database(), CROWDS * chats + desktops);
            tandem.start();
            Idlers others = Idlers.sitting(stand.client(), tandem, CROWDS * chats);
            others.arrive(desktops);
            return new Place(tandem, others, desktops, new ArrayList<>());
        }

        private Finding.Entry cost() {
            return new Finding.Entry(tandem.name(), Spread.of(costs));
        }
    }

    @Override
    public String name() {
        return "growth-desktops";
    }

    @Override
    public void run(Stand stand) {
        int chats = stand.options().brief() ? CHATS_BRIEF : CHATS;
        List<Place> places = new ArrayList<>();
        stand.clear();
        try {
            for (int desktops : stand.options().brief() ? DESKTOPS_BRIEF : DESKTOPS) {
                places.add(Place.open(stand, desktops, chats));
            }
            for (int crowd = 0; crowd < CROWDS; crowd++) {
                places.forEach(place -> place.costs().clear());
                chat(stand, places, crowd * chats, chats);
            }
            places.forEach(place -> place.others().leave());
        } finally {
            places.forEach(place -> place.tandem().close());
        }
        Finding.Entry least = places.get(0).cost();
        for (Place place : places.subList(1, places.size())) {
            stand.found(new Finding(
                            name(),
                            "CPU of a message beside " + place.desktops() + " desktops",
                            "us",
                            Better.LOWER,
                            List.of(place.cost(), least))
                    .withGoal(GrowthRow.GOAL));
        }
    }

    private static void chat(Stand stand, List<Place> places, int firstAgent, int chats) {
        List<ChatLoad> loads = places.stream()
                .map(place -> new ChatLoad(stand.client(), place.tandem(), firstAgent, chats))
                .toList();
        loads.forEach(ChatLoad::open);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < places.size(); i++) {
                ServerCpu cpu = new ServerCpu(places.get(i).tandem().pid());
                Duration before = cpu.now();
                loads.get(i).writeEach(MESSAGES);
                // In microseconds.
                places.get(i).costs().add(cpu.now().minus(before).toNanos() / 1e3 / chats / MESSAGES);
            }
        }
        loads.forEach(ChatLoad::close);
    }
}
