package io.tandem.tropo.session;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.service.CallName;
import io.tandem.contact.service.OrderPlace;
import io.tandem.contact.service.Switch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A switch that does nothing but note what it is told. */
final class FakeSwitch implements Switch {

    /** All that it was told. */
    final List<SwitchInstruction> told = Collections.synchronizedList(new ArrayList<>());

    /** What it does besides. */
    Consumer<SwitchInstruction> onTold = instruction -> {};

    @Override
    public CompletionStage<Map<Long, OrderPlace>> take(long term, Collection<CallName> calls) {
        return CompletableFuture.completedStage(Map.of());
    }

    @Override
    public void leave() {
        // it has nothing to forget
    }

    @Override
    public void carryOut(long customerId, SwitchInstruction instruction, OrderPlace place) {
        told.add(instruction);
        onTold.accept(instruction);
    }

    /** The last instruction of a kind. */
    <T extends SwitchInstruction> T last(Class<T> kind) {
        List<T> all = all(kind);
        if (all.isEmpty()) {
            throw new AssertionError("No " + kind.getSimpleName() + " among " + told);
        }
        return all.get(all.size() - 1);
    }

    <T extends SwitchInstruction> List<T> all(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What a leg was played, in words. */
    List<String> heard(LegId leg) {
        return all(SwitchInstruction.Play.class).stream()
                .filter(play -> play.leg().equals(leg))
                .flatMap(play -> play.prompts().stream())
                .map(Prompt::value)
                .toList();
    }
}
