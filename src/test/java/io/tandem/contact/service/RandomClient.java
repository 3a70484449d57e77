package io.tandem.contact.service;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.Alternate;
import io.tandem.contact.command.Answer;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.AttachData;
import io.tandem.contact.command.CancelConsult;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.Complete;
import io.tandem.contact.command.CompleteTransfer;
import io.tandem.contact.command.Conference;
import io.tandem.contact.command.Consult;
import io.tandem.contact.command.EndBreak;
import io.tandem.contact.command.EndWrap;
import io.tandem.contact.command.Enqueue;
import io.tandem.contact.command.GiveToScript;
import io.tandem.contact.command.HangUp;
import io.tandem.contact.command.HoldCaller;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.command.LoseOperator;
import io.tandem.contact.command.PlaceCall;
import io.tandem.contact.command.Pluck;
import io.tandem.contact.command.Reject;
import io.tandem.contact.command.RetrieveCaller;
import io.tandem.contact.command.StartBreak;
import io.tandem.contact.command.StartRecording;
import io.tandem.contact.command.StartWrap;
import io.tandem.contact.command.StopRecording;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.TransferDirectly;
import io.tandem.contact.command.TransferFromScript;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.store.Stages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Gives commands by chance: those that fit the moment, those that do not, and those about what there is not. */
final class RandomClient {

    private static final int MOST_LIVE = 40;
    private static final int COMMANDS_EACH = 8;
    private static final int KINDS = 40;

    private final BusyCentre centre;
    private final Random random;
    private final AtomicInteger done;
    private final AtomicInteger refused;

    /**
     * @param done counts what was carried out
     * @param refused counts what was not
     */
    RandomClient(BusyCentre centre, long seed, AtomicInteger done, AtomicInteger refused) {
        this.centre = centre;
        this.random = new Random(seed);
        this.done = done;
        this.refused = refused;
    }

    /** Has so many contacts arrive, each with some commands after it. */
    void drive(int contacts) {
        for (int number = 0; number < contacts; number++) {
            long customer = 1 + random.nextInt(BusyCentre.CUSTOMERS);
            run(customer, arrival(customer));
            for (int count = 0; count < COMMANDS_EACH; count++) {
                run(customer, command(customer));
            }
            if (centre.live(customer).size() > MOST_LIVE) {
                long oldest = contactFrom(customer, 0);
                run(customer, at -> new Terminate(oldest, at));
            }
            centre.pass(Duration.ofMillis(random.nextInt(500)));
        }
    }

    private void run(long customer, Function<Instant, Command> command) {
        Outcome outcome = Stages.get(centre.execute(customer, command));
        (outcome instanceof Outcome.Done ? done : refused).incrementAndGet();
    }

    private Function<Instant, Command> arrival(long customer) {
        long id = centre.newContactId();
        Medium medium = random.nextInt(4) == 0 ? Medium.CHAT : Medium.VOICE;
        Optional<Long> queue = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(queue(customer));
        Optional<String> script = queue.isEmpty() ? Optional.of("ivr") : Optional.empty();
        return at -> new Arrive(id, origin(customer, medium, at), Recording.onDemand(), queue, script, at);
    }

    private Function<Instant, Command> command(long customer) {
        long contact = contact(customer);
        long operator = operator(customer);
        long queue = queue(customer);
        LegId leg = new LegId(contact, 1 + random.nextInt(4));
        Destination destination = destination(customer);
        boolean screened = random.nextBoolean();
        return switch (random.nextInt(KINDS)) {
            case 0, 1, 2, 3 -> at -> new LogIn(operator, LicenceKind.OPERATOR, at);
            case 4 -> at -> new LogOut(operator, at);
            case 5 -> at -> new LoseOperator(operator, at);
            case 6 -> at -> new StartBreak(operator, new Break(1, BreakKind.BREAK, "Lunch", ""), at);
            case 7, 8 -> at -> new EndBreak(operator, at);
            case 9 -> at -> new StartWrap(operator, at);
            case 10, 11 -> at -> new EndWrap(operator, at);
            case 12 -> at -> new Enqueue(contact, queue, Optional.empty(), at);
            case 13 -> at -> new GiveToScript(contact, "other", at);
            case 14 -> at -> new TransferFromScript(contact, List.of(destination), screened, "", Map.of(), at);
            case 15, 16 -> at -> new Answer(operator, at);
            case 17 -> at -> new Reject(operator, at);
            case 18 -> at -> new Pluck(contact, operator, at);
            case 19, 20 -> at -> new LegAnswered(leg, at);
            case 21 -> at -> new LegFailed(leg, LegEnd.NO_ANSWER, at);
            case 22 -> at -> new LegHungUp(leg, at);
            case 23 -> outgoing(customer, operator, destination);
            case 24, 25 -> at -> new Consult(contact, destination, at);
            case 26 -> at -> new CancelConsult(contact, at);
            case 27 -> at -> new Alternate(contact, at);
            case 28 -> at -> new HoldCaller(contact, at);
            case 29 -> at -> new RetrieveCaller(contact, at);
            case 30 -> at -> new CompleteTransfer(contact, at);
            case 31 -> at -> new Conference(contact, at);
            case 32 -> at -> new TransferDirectly(contact, destination, at);
            case 33 -> at -> new HangUp(operator, at);
            case 34 -> at -> new AttachData(contact, Map.of("key", "value"), Set.of(), at);
            case 35 -> at -> new StartRecording(contact, at);
            case 36 -> at -> new StopRecording(contact, at);
            case 37 -> at -> new LeaveAsCaller(contact, at);
            case 38 -> at -> new Complete(contact, operator, "sold", at);
            default -> at -> new Terminate(contact, at);
        };
    }

    private Function<Instant, Command> outgoing(long customer, long operator, Destination destination) {
        long id = centre.newContactId();
        return at -> new PlaceCall(id, operator, destination, "01632 960010", Recording.onDemand(), at);
    }

    /** Mostly a contact that is live, now and then any number. */
    private long contact(long customer) {
        return random.nextInt(20) == 0
                ? random.nextInt(10_000)
                : contactFrom(customer, random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(10_000));
    }

    private long contactFrom(long customer, long least) {
        Long above = centre.live(customer).ceiling(least);
        Long id = above == null ? centre.live(customer).lower(Long.MAX_VALUE) : above;
        return id == null ? 0 : id;
    }

    /** Now and then one that another customer has. */
    private long operator(long customer) {
        long employer = random.nextInt(30) == 0 ? 1 + customer % BusyCentre.CUSTOMERS : customer;
        return BusyCentre.operator(employer, random.nextInt(BusyCentre.OPERATORS));
    }

    private long queue(long customer) {
        return BusyCentre.queue(customer, random.nextInt(BusyCentre.QUEUES));
    }

    private Destination destination(long customer) {
        return switch (random.nextInt(3)) {
            case 0 -> Destination.number("01632 960009");
            case 1 -> Destination.queue(queue(customer));
            default -> Destination.operator(operator(customer));
        };
    }

    private static Origin origin(long customer, Medium medium, Instant at) {
        return Origin.of(customer, medium, Direction.INBOUND, "01632 960003", "01632 960010", at);
    }
}
