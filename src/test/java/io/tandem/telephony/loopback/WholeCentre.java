package io.tandem.telephony.loopback;

import io.tandem.contact.ContactCentre;
import io.tandem.contact.MemoryFloor;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.CaptureOver;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.DeflectionOver;
import io.tandem.contact.command.HearWords;
import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.command.PlayOver;
import io.tandem.contact.command.ReceiveTones;
import io.tandem.contact.command.RoomOver;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Floor;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.Arrival;
import io.tandem.contact.service.IncomingCall;
import io.tandem.contact.service.OrderPlace;
import io.tandem.contact.service.SwitchReports;
import io.tandem.store.local.LocalStore;
import io.tandem.telephony.speech.Synthesiser;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The core and the loopback together, one thing after the other; all calls belong to the application {@code ivr}. */
final class WholeCentre implements SwitchReports {

    private final MemoryFloor memory = new MemoryFloor();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<ContactEvent> events = new ArrayList<>();
    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, waiting::add);
    private final Floor floor = (Floor) Proxy.newProxyInstance(
            WholeCentre.class.getClassLoader(), new Class<?>[] {Floor.class}, (self, method, arguments) -> {
                if (method.getName().equals("instruct")) {
                    waiting.add(() -> carryOut((SwitchInstruction) arguments[0]));
                } else if (method.getName().equals("publish") && arguments[0] instanceof ContactEvent event) {
                    events.add(event);
                }
                return method.invoke(memory, arguments);
            });
    private long contacts;
    private long orders;

    final LoopbackSwitch loopback;

    WholeCentre(Path folder) {
        loopback = new LoopbackSwitch(
                this,
                new Means(
                        new RecordingFolder(folder, clock, Duration.ZERO),
                        new Safekeeping(new LocalStore(clock, alarms, "centre"), alarms),
                        Synthesiser.NONE,
                        alarms,
                        clock,
                        waiting::add,
                        Rig.MOST_CALLS,
                        () -> true));
        loopback.take(1, List.of());
    }

    /** Somebody calls in, and rings. */
    long ring() {
        CompletionStage<CallView> placed = loopback.place(new IncomingCall("01632960123", "01632960020", Map.of()));
        settle();
        return Rig.done(placed).id();
    }

    Outcome run(Function<Instant, Command> command) {
        Outcome outcome = ContactCentre.execute(floor, command.apply(clock.instant()));
        settle();
        return outcome;
    }

    /** Somebody does something at a phone, or the caller of a call does. */
    void act(String number, FarEndAction action) {
        loopback.atPhone(number, action);
        settle();
    }

    void act(long call, FarEndAction action) {
        loopback.atCaller(call, action);
        settle();
    }

    void turn(Duration time) {
        clock.advance(time);
        alarms.ringDue();
        settle();
    }

    Contact contact(long id) {
        return memory.contact(id).orElseThrow();
    }

    /** What happened to a contact, by simple names, from the last event of a name on. */
    List<String> eventsSince(long contact, Class<? extends ContactEvent> last) {
        List<String> names = events.stream()
                .filter(event -> event.contact().id() == contact)
                .map(event -> event.getClass().getSimpleName())
                .toList();
        return names.subList(Math.max(0, names.lastIndexOf(last.getSimpleName())), names.size());
    }

    private void settle() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    private void carryOut(SwitchInstruction instruction) {
        loopback.carryOut(FakeCentre.CUSTOMER, instruction, new OrderPlace("orders", ++orders));
    }

    private void report(Function<Instant, Command> command) {
        waiting.add(() -> ContactCentre.execute(floor, command.apply(clock.instant())));
    }

    @Override
    public CompletionStage<Arrival> arrived(IncomingCall call) {
        long id = ++contacts;
        Instant at = clock.instant();
        Origin origin =
                Origin.of(FakeCentre.CUSTOMER, Medium.VOICE, Direction.INBOUND, call.from(), call.dialled(), at);
        ContactCentre.execute(
                floor, new Arrive(id, origin, Recording.none(false, false), Optional.empty(), Optional.of("ivr"), at));
        return CompletableFuture.completedFuture(new Arrival.Accepted(FakeCentre.CUSTOMER, new LegId(id, 1)));
    }

    @Override
    public void alerting(long customerId, LegId leg) {
        report(at -> new LegAlerting(leg, at));
    }

    @Override
    public void answered(long customerId, LegId leg) {
        report(at -> new LegAnswered(leg, at));
    }

    @Override
    public void failed(long customerId, LegId leg, LegEnd reason) {
        report(at -> new LegFailed(leg, reason, at));
    }

    @Override
    public void hungUp(long customerId, LegId leg) {
        report(at -> new LegHungUp(leg, at));
    }

    @Override
    public void tones(long customerId, LegId leg, String tones) {
        report(at -> new ReceiveTones(leg, tones, at));
    }

    @Override
    public void heard(long customerId, LegId leg, String words) {
        report(at -> new HearWords(leg, words, at));
    }

    @Override
    public void played(long customerId, LegId leg, long play) {
        report(at -> new PlayOver(leg, play, at));
    }

    @Override
    public void redirected(long customerId, LegId leg, boolean done) {
        report(at -> new DeflectionOver(leg, done, at));
    }

    @Override
    public void captured(long customerId, LegId leg, long capture, CaptureResult result) {
        report(at -> new CaptureOver(leg, capture, result, at));
    }

    @Override
    public void roomOver(long customerId, LegId leg, boolean joined) {
        report(at -> new RoomOver(leg, joined, at));
    }
}
