package io.tandem.contact.service;

import io.tandem.contact.command.Command;
import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A switch whose legs do as they like; what each does hangs on the seed and its name alone. */
final class FickleSwitch implements Switch {

    private final BusyCentre centre;
    private final long seed;
    private final AtomicInteger orders = new AtomicInteger();
    private final Queue<CompletionStage<?>> reports = new ConcurrentLinkedQueue<>();

    FickleSwitch(BusyCentre centre, long seed) {
        this.centre = centre;
        this.seed = seed;
    }

    /** How many instructions it has got. */
    int orders() {
        return orders.get();
    }

    /** What it has reported. */
    Collection<CompletionStage<?>> reports() {
        return reports;
    }

    @Override
    public CompletionStage<Map<Long, OrderPlace>> take(long term, Collection<CallName> calls) {
        return CompletableFuture.completedStage(Map.of());
    }

    @Override
    public void leave() {
        // it has nothing to forget
    }

    @Override
    public void carryOut(long customer, SwitchInstruction instruction, OrderPlace place) {
        orders.incrementAndGet();
        if (instruction instanceof SwitchInstruction.Dial dial) {
            dialled(customer, dial.leg());
        } else if (instruction instanceof SwitchInstruction.Answer answer) {
            report(customer, at -> new LegAnswered(answer.leg(), at));
        } else if (instruction instanceof SwitchInstruction.HangUp hangUp) {
            report(customer, at -> new LegHungUp(hangUp.leg(), at));
        }
    }

    /** Most ring and answer, some hang up after that; some fail, some only ring until somebody loses patience. */
    private void dialled(long customer, LegId leg) {
        int mood = new Random(seed ^ (leg.contactId() * 31 + leg.number())).nextInt(10);
        if (mood == 0) {
            report(customer, at -> new LegFailed(leg, LegEnd.BUSY, at));
            return;
        }
        report(customer, at -> new LegAlerting(leg, at));
        if (mood > 2) {
            report(customer, at -> new LegAnswered(leg, at));
        }
        if (mood > 7) {
            report(customer, at -> new LegHungUp(leg, at));
        }
    }

    private void report(long customer, Function<Instant, Command> command) {
        reports.add(centre.execute(customer, command));
    }
}
