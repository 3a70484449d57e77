package io.tandem.telephony.loopback;

import io.tandem.contact.service.CallName;
import io.tandem.telephony.loopback.KeptCall.KeptLeg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Has calls go on as another node kept them: legs, rooms and recordings as they were, far ends at their time. What was being
 * played or captured is over.
 */
final class Revival {

    /** How many calls are asked for at the same time. */
    private static final int TOGETHER = 200;

    private final Safekeeping kept;
    private final RecordingFolder recordings;
    private final FarEnds farEnds;
    private final Meetings meetings;
    private final Phones phones;
    private final Reports reports;

    Revival(
            Safekeeping kept,
            RecordingFolder recordings,
            FarEnds farEnds,
            Meetings meetings,
            Phones phones,
            Reports reports) {
        this.kept = kept;
        this.recordings = recordings;
        this.farEnds = farEnds;
        this.meetings = meetings;
        this.phones = phones;
        this.reports = reports;
    }

    /** What was kept of those calls. */
    CompletionStage<List<KeptCall>> find(Collection<CallName> names) {
        List<CallName> all = List.copyOf(names);
        List<KeptCall> found = new ArrayList<>();
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<CallName> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            done = done.thenCompose(before -> find(some, found));
        }
        return done.thenApply(complete -> found);
    }

    private CompletionStage<Void> find(List<CallName> names, List<KeptCall> found) {
        List<CompletableFuture<Optional<KeptCall>>> asked = names.stream()
                .map(name -> kept.find(name.contactId()).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new))
                .thenRun(() -> asked.forEach(one -> one.join().ifPresent(found::add)));
    }

    /** Who is at the phones and in the rooms, before anything is done for any of the calls. */
    void prepare(KeptCall call) {
        call.legs().stream().map(KeptLeg::leg).filter(Leg::isLive).forEach(leg -> {
            if (leg.farEnd() != FarEnd.CALLER) {
                phones.add(leg.number(), leg.id());
            }
            meetings.goOn(call.customerId(), leg);
        });
    }

    /** The first work of the call here. */
    void goOn(Call call, KeptCall state) {
        state.recording().map(recordings::goOn).ifPresent(call::recordOn);
        state.legs()
                .forEach(one -> call.leg(one.leg().id()).filter(Leg::isLive).ifPresent(leg -> goOn(call, leg, one)));
    }

    private void goOn(Call call, Leg leg, KeptLeg state) {
        state.due().ifPresent(due -> farEnds.goOn(call, leg, due));
        state.play().ifPresent(play -> reports.played(call, leg.id(), play));
        state.take().ifPresent(take -> {
            call.change(leg.id(), same -> same.capturing(false));
            reports.captured(call, leg.id(), take.number(), recordings.captured(leg.id(), take));
        });
    }
}
