package io.tandem.contact.service;

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
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Directory;
import io.tandem.time.Alarms;
import io.tandem.time.InOrder;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what the switch reports into commands: those of one contact one after the other. */
@ApplicationScoped
class Reports implements SwitchReports {

    private static final Logger LOG = Logger.getLogger(Reports.class.getName());

    /** Of a caller's contact the caller is always the first party. */
    private static final int CALLER = 1;

    /** How often a report is tried that the Store does not take, and the pause between: longer than a node may be in charge without it. */
    private static final int TRIES = 60;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How much later a caller hangs up who was turned away for want of an answer: when there can be none any more. */
    private static final Duration DISOWNED_AFTER = Duration.ofSeconds(5);

    private final InOrder<Long> reports = new InOrder<>();

    private record Route(DialledNumber number, Recording recording) {}

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private ContactService contacts;

    @Inject
    private Directory directory;

    @Inject
    private CurrentTerm term;

    @Inject
    private Alarms alarms;

    @Override
    public CompletionStage<Arrival> arrived(IncomingCall call) {
        return CompletableFuture.supplyAsync(() -> route(call.dialled()), workers)
                .thenCompose(route -> route.isEmpty()
                        ? CompletableFuture.completedStage(
                                new Arrival.TurnedAway("Nobody can be reached by the number dialled."))
                        : contacts.newContactId().thenCompose(id -> arrive(id, call, route.get())));
    }

    @Override
    public void alerting(long customerId, LegId leg) {
        insist(customerId, leg, at -> new LegAlerting(leg, at));
    }

    @Override
    public void answered(long customerId, LegId leg) {
        insist(customerId, leg, at -> new LegAnswered(leg, at));
    }

    @Override
    public void failed(long customerId, LegId leg, LegEnd reason) {
        insist(customerId, leg, at -> new LegFailed(leg, reason, at));
    }

    @Override
    public void hungUp(long customerId, LegId leg) {
        insist(customerId, leg, at -> new LegHungUp(leg, at));
    }

    @Override
    public void tones(long customerId, LegId leg, String tones) {
        report(customerId, leg, at -> new ReceiveTones(leg, tones, at));
    }

    @Override
    public void heard(long customerId, LegId leg, String words) {
        report(customerId, leg, at -> new HearWords(leg, words, at));
    }

    @Override
    public void played(long customerId, LegId leg, long play) {
        insist(customerId, leg, at -> new PlayOver(leg, play, at));
    }

    @Override
    public void redirected(long customerId, LegId leg, boolean done) {
        insist(customerId, leg, at -> new DeflectionOver(leg, done, at));
    }

    @Override
    public void captured(long customerId, LegId leg, long capture, CaptureResult result) {
        insist(customerId, leg, at -> new CaptureOver(leg, capture, result, at));
    }

    @Override
    public void roomOver(long customerId, LegId leg, boolean joined) {
        insist(customerId, leg, at -> new RoomOver(leg, joined, at));
    }

    private Optional<Route> route(String dialled) {
        return directory.number(dialled).flatMap(number -> directory
                .customer(number.customerId())
                .map(customer -> new Route(
                        number,
                        Recording.none(
                                customer.recording().automatic(),
                                customer.recording().controlAllowed()))));
    }

    private CompletionStage<Arrival> arrive(long id, IncomingCall call, Route route) {
        DialledNumber number = route.number();
        return contacts.executeReport(
                        number.customerId(),
                        term.number(),
                        at -> new Arrive(
                                id,
                                new Origin(
                                        number.customerId(),
                                        Medium.VOICE,
                                        Direction.INBOUND,
                                        call.from(),
                                        number.number(),
                                        number.name(),
                                        number.serviceName(),
                                        call.headers(),
                                        Map.of(),
                                        at),
                                route.recording(),
                                number.queueId(),
                                number.application(),
                                at))
                .whenComplete((outcome, failure) -> {
                    if (failure != null) {
                        disown(number.customerId(), id);
                    }
                })
                .thenApply(outcome -> outcome instanceof Outcome.Done
                        ? new Arrival.Accepted(number.customerId(), new LegId(id, CALLER))
                        : new Arrival.TurnedAway("The call cannot be taken now."));
    }

    /** Nobody hears of such a call any more, though the answer of the Store may have been lost and not what it was asked. */
    private void disown(long customerId, long id) {
        LegId leg = new LegId(id, CALLER);
        alarms.set(DISOWNED_AFTER, () -> insist(customerId, leg, at -> new LegHungUp(leg, at)));
    }

    private void report(long customerId, LegId leg, Function<Instant, Command> command) {
        report(customerId, leg, command, 1);
    }

    /** It may have been taken, though the answer was lost: only of what does no harm twice. */
    private void insist(long customerId, LegId leg, Function<Instant, Command> command) {
        report(customerId, leg, command, TRIES);
    }

    /** After those of the same contact before, which may have to be tried again. */
    private void report(long customerId, LegId leg, Function<Instant, Command> command, int tries) {
        long reported = term.number();
        reports.after(leg.contactId(), () -> {
            CompletableFuture<Void> over = new CompletableFuture<>();
            attempt(customerId, reported, command, tries, over);
            return over;
        });
    }

    private void attempt(
            long customerId,
            long reported,
            Function<Instant, Command> command,
            int tries,
            CompletableFuture<Void> over) {
        contacts.executeReport(customerId, reported, command).whenComplete((outcome, failure) -> {
            if (failure != null && tries > 1) {
                alarms.set(PAUSE, () -> attempt(customerId, reported, command, tries - 1, over));
                return;
            }
            if (failure != null) {
                LOG.log(Level.WARNING, failure, () -> "A report of the switch was lost, customer " + customerId);
            }
            over.complete(null);
        });
    }
}
