package io.tandem.telephony.loopback;

import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.service.Arrival;
import io.tandem.contact.service.IncomingCall;
import io.tandem.contact.service.SwitchReports;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A contact centre that takes every call and notes what it is told, by contact. */
final class FakeCentre implements SwitchReports {

    static final long CUSTOMER = 300;

    private final Map<Long, List<String>> told = new ConcurrentHashMap<>();
    private final List<IncomingCall> incoming = new CopyOnWriteArrayList<>();
    private final AtomicLong contacts = new AtomicLong();

    /** What becomes of a call; a test may set its own. */
    Function<IncomingCall, CompletionStage<Arrival>> decision = call -> CompletableFuture.completedFuture(take());

    /** A new contact for a call that comes in. */
    Arrival take() {
        return new Arrival.Accepted(CUSTOMER, new LegId(contacts.incrementAndGet(), 1));
    }

    /** Everything said of a contact, in order, for example {@code answered 2}. */
    List<String> told(long contactId) {
        return told.getOrDefault(contactId, List.of());
    }

    List<IncomingCall> incoming() {
        return incoming;
    }

    @Override
    public CompletionStage<Arrival> arrived(IncomingCall call) {
        incoming.add(call);
        return decision.apply(call);
    }

    @Override
    public void alerting(long customerId, LegId leg) {
        note(leg, "alerting");
    }

    @Override
    public void answered(long customerId, LegId leg) {
        note(leg, "answered");
    }

    @Override
    public void failed(long customerId, LegId leg, LegEnd reason) {
        note(leg, "failed " + reason);
    }

    @Override
    public void hungUp(long customerId, LegId leg) {
        note(leg, "hungUp");
    }

    @Override
    public void tones(long customerId, LegId leg, String tones) {
        note(leg, "tones " + tones);
    }

    @Override
    public void heard(long customerId, LegId leg, String words) {
        note(leg, "heard " + words);
    }

    @Override
    public void played(long customerId, LegId leg, long play) {
        note(leg, "played " + play);
    }

    @Override
    public void redirected(long customerId, LegId leg, boolean done) {
        note(leg, "redirected " + done);
    }

    @Override
    public void captured(long customerId, LegId leg, long capture, CaptureResult result) {
        note(
                leg,
                "captured " + capture + " " + result.duration() + " "
                        + result.file().orElse("nothing"));
    }

    @Override
    public void roomOver(long customerId, LegId leg, boolean joined) {
        note(leg, "roomOver " + joined);
    }

    private void note(LegId leg, String what) {
        told.computeIfAbsent(leg.contactId(), id -> new CopyOnWriteArrayList<>())
                .add(what + " " + leg.number());
    }
}
