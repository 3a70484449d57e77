package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.CaptureOver;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.command.PlayOver;
import io.tandem.contact.command.ReceiveTones;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.tropo.webhook.Failed;
import io.tandem.tropo.webhook.Failure;
import io.tandem.tropo.webhook.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers, applications, signals and the switch do as they like, all at the same time: in the end nothing is left of it. */
class BusyDayTest {

    private static final int THREADS = 4;
    private static final int CALLS = 60;
    private static final int DEEDS = 40;
    private static final int PATIENCE = 60;
    private static final String NEXT =
            "{\"on\":[{\"event\":\"continue\",\"next\":\"/n\"},{\"event\":\"hangup\",\"next\":\"/h\"}]}";

    private static final List<String> DOCUMENTS = List.of(
            "{\"say\":{\"value\":\"a\"}}," + NEXT,
            "{\"ask\":{\"choices\":{\"value\":\"[1 DIGIT]\"},\"say\":{\"value\":\"b\"}}}," + NEXT,
            "{\"record\":{\"url\":\"http://app.example/up\"}}," + NEXT,
            "{\"transfer\":{\"to\":\"1000002\",\"choices\":{\"terminator\":\"*\"},\"required\":false}},"
                    + "{\"transfer\":{\"to\":\"01632 960010\",\"choices\":{\"terminator\":\"*\"}}}," + NEXT,
            "{\"message\":{\"to\":\"1000003\",\"say\":{\"value\":\"c\"}}}," + NEXT,
            "{\"conference\":{\"id\":\"room\",\"terminator\":\"*\"}}," + NEXT,
            "{\"startRecording\":{\"url\":\"http://app.example/up\"}},{\"wait\":{\"milliseconds\":10}}," + NEXT,
            "{\"say\":{\"value\":\"d\"}},{\"hangup\":null}",
            "{\"reject\":null}",
            "");

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Phaser work = new Phaser(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsLeftOfABusyDay(long seed) throws Exception {
        Rig rig = new Rig();
        rig.elsewhere = this::run;
        rig.logIn();
        rig.application.script = body -> script(seed ^ body.hashCode());
        rig.telephony.onTold = instruction -> run(() -> obey(rig, instruction, seed));
        List<LegId> callers =
                IntStream.range(0, CALLS).mapToObj(number -> rig.call()).toList();
        Random random = new Random(seed);
        for (int i = 0; i < CALLS * DEEDS; i++) {
            LegId caller = callers.get(random.nextInt(CALLS));
            int deed = random.nextInt(100);
            run(() -> behave(rig, caller, deed));
        }
        settle();
        for (int minute = 0; minute < 10; minute++) {
            rig.pass(Duration.ofMinutes(1));
            settle();
        }
        callers.forEach(caller -> run(() -> hangUp(rig, caller)));
        settle();
        rig.pass(Duration.ofMinutes(2));
        settle();

        assertThat(callers).as("calls").allMatch(caller -> rig.contactIfKept(caller.contactId())
                .filter(contact -> contact.isLive())
                .isEmpty());
        assertThat(rig.register.size()).as("sessions that run").isZero();
        assertThat(rig.register.bound()).as("contacts that are followed").isZero();
        assertThat(rig.dialogues.endings()).as("each session has ended").hasSameSizeAs(rig.dialogues.begun());
    }

    private void run(Runnable piece) {
        work.register();
        threads.execute(() -> {
            try {
                piece.run();
            } finally {
                work.arriveAndDeregister();
            }
        });
    }

    /** Until nobody has anything to do. */
    private void settle() throws Exception {
        work.awaitAdvanceInterruptibly(work.arrive(), PATIENCE, TimeUnit.SECONDS);
    }

    private static Outcome script(long seed) {
        Random random = new Random(seed);
        if (random.nextInt(30) == 0) {
            return new Failed(Failure.CONNECT_FAILED);
        }
        String document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
        return FakeApplication.answered(200, "{\"tropo\":[" + document + "]}");
    }

    private static void behave(Rig rig, LegId caller, int deed) {
        if (deed == 0) {
            hangUp(rig, caller);
        } else if (deed < 20) {
            rig.register.sessionOf(caller.contactId()).ifPresent(id -> rig.signals.send(id, "now"));
        } else {
            tell(rig, at -> new ReceiveTones(caller, deed % 2 == 0 ? "*" : "1", at));
        }
    }

    private static void obey(Rig rig, SwitchInstruction instruction, long seed) {
        if (instruction instanceof SwitchInstruction.Play play) {
            tell(rig, at -> new PlayOver(play.leg(), play.play(), at));
        } else if (instruction instanceof SwitchInstruction.EndCapture end) {
            CaptureResult result = new CaptureResult(Duration.ofSeconds(1), Optional.of("1.wav"));
            tell(rig, at -> new CaptureOver(end.leg(), end.capture(), result, at));
        } else if (instruction instanceof SwitchInstruction.Dial dial) {
            int mood = new Random(seed ^ dial.leg().hashCode()).nextInt(4);
            if (mood == 0) {
                tell(rig, at -> new LegFailed(dial.leg(), LegEnd.BUSY, at));
            } else if (mood < 3) {
                tell(rig, at -> new LegAnswered(dial.leg(), at));
                hangUp(rig, dial.leg());
            }
        }
    }

    private static void hangUp(Rig rig, LegId leg) {
        tell(rig, at -> new LegHungUp(leg, at));
    }

    private static void tell(Rig rig, Function<Instant, Command> command) {
        rig.contacts.execute(Rig.CUSTOMER, command);
    }
}
