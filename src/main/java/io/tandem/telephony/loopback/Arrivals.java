package io.tandem.telephony.loopback;

import io.tandem.contact.model.LegId;
import io.tandem.contact.service.Arrival;
import io.tandem.contact.service.IncomingCall;
import io.tandem.contact.service.SwitchReports;
import io.tandem.telephony.loopback.LoopbackException.Reason;
import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls on their way in. The centre may give instructions for a contact before the switch has been told that the call was
 * taken; while a call is on its way in, instructions for an unknown contact therefore wait for it.
 */
final class Arrivals {

    /** How long the centre may take to say what becomes of a call. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(Arrivals.class.getName());

    private final AtomicInteger pending = new AtomicInteger();
    private final SwitchReports centre;
    private final Calls calls;
    private final FarEnds farEnds;
    private final Alarms alarms;
    private final BooleanSupplier inCharge;

    /** @param inCharge whether calls are carried here */
    Arrivals(SwitchReports centre, Calls calls, FarEnds farEnds, Alarms alarms, BooleanSupplier inCharge) {
        this.inCharge = inCharge;
        this.centre = centre;
        this.calls = calls;
        this.farEnds = farEnds;
        this.alarms = alarms;
    }

    /** Whether a call is on its way in. */
    boolean arePending() {
        return pending.get() > 0;
    }

    /** Offers a call to the centre. The stage fails with a {@link LoopbackException} if it is not taken. */
    CompletionStage<CallView> place(IncomingCall incoming) {
        if (!calls.hasRoomFor(pending.incrementAndGet())) {
            pending.decrementAndGet();
            return failed(Reason.OVERLOAD, "The switch carries as many calls as it may");
        }
        CompletableFuture<CallView> placed = new CompletableFuture<>();
        Alarms.Alarm patience = alarms.set(
                PATIENCE,
                () -> placed.completeExceptionally(
                        new LoopbackException(Reason.OVERLOAD, "The contact centre did not take the call in time")));
        offer(incoming).whenComplete((arrival, failure) -> {
            patience.cancel();
            if (arrival == null) {
                LOG.log(Level.WARNING, "The contact centre failed at a call that came in", failure);
                placed.completeExceptionally(
                        new LoopbackException(Reason.OVERLOAD, "The contact centre could not take the call"));
            } else {
                settle(incoming, arrival, placed);
            }
            // Last: until the call is known, instructions for it have to wait.
            pending.decrementAndGet();
        });
        return placed;
    }

    private CompletionStage<Arrival> offer(IncomingCall incoming) {
        try {
            return Objects.requireNonNull(centre.arrived(incoming), "what becomes of a call");
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    private void settle(IncomingCall incoming, Arrival arrival, CompletableFuture<CallView> placed) {
        if (arrival instanceof Arrival.Accepted && !inCharge.getAsBoolean()) {
            placed.completeExceptionally(
                    new LoopbackException(Reason.OVERLOAD, "Another node has taken over the calls meanwhile"));
        } else if (arrival instanceof Arrival.Accepted accepted) {
            LegId caller = accepted.caller();
            calls.admit(caller.contactId(), accepted.customerId(), call -> {
                Leg leg = Leg.caller(caller, incoming.from(), incoming.dialled());
                call.put(leg);
                if (!placed.complete(CallView.of(call))) {
                    farEnds.hangUp(call, leg); // whoever called has given up
                }
            });
        } else if (arrival instanceof Arrival.TurnedAway turnedAway) {
            placed.completeExceptionally(new LoopbackException(Reason.CONFLICT, turnedAway.reason()));
        }
    }

    private static CompletionStage<CallView> failed(Reason reason, String message) {
        return CompletableFuture.failedStage(new LoopbackException(reason, message));
    }
}
