package io.tandem.contact.text;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.SecondLook;
import io.tandem.contact.service.Staffing;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.Directory;
import io.tandem.directory.FakeRepository;
import io.tandem.directory.Samples;
import io.tandem.directory.SchemaReady;
import io.tandem.node.ScriptedNodes;
import io.tandem.store.Stages;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Customers 300 and 301 whose numbers take texts, and operator 7 of 300, logged in. Its clock moves only when told. */
final class TextCentre {

    static final long CUSTOMER = 300;
    static final long OTHER = 301;
    static final long QUEUE = 55;
    static final String TO_APPLICATION = "01632 960020";
    static final String TO_QUEUE = "01632 960010";
    static final String TO_QUEUE_OF_OTHER = "01632 960030";
    static final String USER = "07700 900123";
    static final String SMS = "SMS";

    final ManualClock clock = new ManualClock();
    final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    final LocalStore store = new LocalStore(clock, alarms, "texts");
    final FakeRepository directory = new FakeRepository();
    final ContactService contacts = new ContactService(store, clock, new NobodyToLoad());
    final List<NewText> sent = new ArrayList<>();
    final KeptTexts kept = new KeptTexts(sent);
    final ScriptedNodes nodes = new ScriptedNodes().responsibleForAll(true);
    final TextLines lines;

    TextCentre() {
        store.onTimer(SecondLook.ENDED, timer -> CompletableFuture.completedStage(null));
        Samples.demo().numbers().forEach(this::number);
        directory.applications.addAll(Samples.demo().applications());
        number(new DialledNumber(90, CUSTOMER, "01632 960090", "", "", Optional.empty(), Optional.of("retired")));
        number(new DialledNumber(91, CUSTOMER, "01632 960091", "", "", Optional.of(99L), Optional.empty()));
        staff();
        Wiring wiring = new Wiring(
                directory,
                new DatabaseGuard(() -> true),
                store,
                clock,
                alarms,
                Samples.settings(),
                contacts,
                nodes,
                kept);
        wiring.make(Directory.class);
        wiring.make(Conversations.class).start(new Startup());
        wiring.make(Texts.class);
        lines = wiring.make(TextLines.class);
        lines.open(Runnable::run);
        TextWriter writer = wiring.make(TextWriter.class);
        writer.open(Runnable::run);
        writer.start(new SchemaReady());
    }

    void number(DialledNumber number) {
        directory.numbers.put(DialledNumber.plain(number.number()), number);
    }

    /** Somebody writes to a number; the contact it goes to. */
    Optional<Long> receive(String to, String text) {
        return Stages.get(lines.receive(to, USER, SMS, text));
    }

    /** The same to the application's number, which must take it. */
    long write(String text) {
        return receive(TO_APPLICATION, text).orElseThrow();
    }

    Outcome run(Function<Instant, Command> command) {
        return run(CUSTOMER, command);
    }

    Contact contact(long id) {
        return Stages.get(contacts.contact(CUSTOMER, id)).orElseThrow();
    }

    List<String> sentTexts() {
        return sent.stream().map(NewText::text).toList();
    }

    /** Lets time pass in steps of a minute; what is due on the way rings. */
    void pass(Duration time) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            clock.advance(Duration.ofMinutes(1));
            alarms.ringDue();
        }
    }

    private Outcome run(long customerId, Function<Instant, Command> command) {
        return Stages.get(contacts.execute(customerId, command));
    }

    private void staff() {
        run(at -> new ConfigureLicences(CUSTOMER, Map.of(LicenceKind.OPERATOR, 1), at));
        OperatorSettings settings = new OperatorSettings(
                "Ada", "33337", Duration.ofSeconds(20), Duration.ZERO, EnumSet.allOf(Medium.class), Set.of(QUEUE));
        run(at -> new ConfigureOperator(7, CUSTOMER, settings, at));
        run(at -> new ConfigureQueue(QUEUE, CUSTOMER, "Sales", List.of(Set.of(7L)), at));
        run(OTHER, at -> new ConfigureQueue(57, OTHER, "Desk", List.of(Set.of()), at));
        run(at -> new LogIn(7, LicenceKind.OPERATOR, at));
    }

    private static final class NobodyToLoad implements Staffing {

        @Override
        public CompletionStage<Void> ready(long customerId) {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<Void> refresh(long customerId) {
            return CompletableFuture.completedStage(null);
        }
    }
}
