package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.Prompt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyCallsTest {

    private static final int THREADS = 8;
    private static final int CALLS_EACH = 500;

    @TempDir
    private Path folder;

    @Test
    void ofManyCallsFromManyThreadsNoneIsLost() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(4);
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            Rig rig = new Rig(folder, workers, Rig.MOST_CALLS);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                long first = 1 + (long) thread * CALLS_EACH;
                done.add(callers.submit(() -> {
                    start.await();
                    for (long call = first; call < first + CALLS_EACH; call++) {
                        live(rig, call);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
            workers.shutdown();
            assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            for (long call = 1; call <= THREADS * CALLS_EACH; call++) {
                assertThat(rig.told(call))
                        .as("call %d", call)
                        .containsExactly(
                                "alerting 1", "answered 1", "alerting 2", "answered 2", "failed BUSY 3", "hungUp 4");
            }
            assertThat(rig.loopback.calls(1_000))
                    .as("those over that are remembered")
                    .hasSize(Calls.MOST_OVER);
            assertThat(rig.loopback.phone("01632960001").lines())
                    .as("legs left")
                    .isEmpty();
        } finally {
            callers.shutdownNow();
            workers.shutdownNow();
        }
    }

    /** A whole call; the instruction for a fourth leg, which does not exist, shows that the ones before were done. */
    private static void live(Rig rig, long call) {
        rig.dial(call, 1, "01632960001", Optional.empty());
        rig.dial(call, 2, "01632960001", Optional.empty());
        rig.bridge(call, 1, 2);
        rig.dial(call, 3, "01632960003", Optional.empty());
        rig.tell(new SwitchInstruction.Hold(Rig.leg(call, 4)));
        rig.tell(new SwitchInstruction.HangUp(Rig.leg(call, 1), Map.of()));
        rig.tell(new SwitchInstruction.HangUp(Rig.leg(call, 2), Map.of()));
    }

    @Test
    void aCallThatIsToldMoreThanCanWaitBreaksDown() {
        Queue<Runnable> handedOver = new ArrayDeque<>();
        Rig rig = new Rig(folder, handedOver::add, Rig.MOST_CALLS);
        rig.dial(1, 1, "01632960001", Optional.empty());
        runAll(handedOver);

        IntStream.rangeClosed(0, Calls.MOST_WAITING)
                .forEach(i -> rig.tell(new SwitchInstruction.Play(Rig.leg(1, 1), 1, List.of(Prompt.text("text")))));
        runAll(handedOver);

        assertThat(rig.told(1)).containsExactly("alerting 1", "answered 1", "hungUp 1");
        assertThat(rig.loopback.call(1).live()).isFalse();
    }

    @Test
    void farEndsCannotKeepInstructionsOut() {
        Queue<Runnable> handedOver = new ArrayDeque<>();
        Rig rig = new Rig(folder, handedOver::add, Rig.MOST_CALLS);
        rig.dial(1, 1, "01632960001", Optional.empty());
        runAll(handedOver);

        for (int i = 0; i < Calls.MOST_WAITING_ELSE; i++) {
            rig.loopback.atPhone("01632960001", new FarEndAction.Talk("text"));
        }
        assertThat(Rig.refusal(rig.loopback.atPhone("01632960001", new FarEndAction.Talk("text")))
                        .reason())
                .as("one more from the far end")
                .isEqualTo(LoopbackException.Reason.OVERLOAD);
        rig.tell(new SwitchInstruction.Play(Rig.leg(1, 1), 1, List.of(Prompt.text("text"))));
        runAll(handedOver);

        assertThat(rig.heard(1, 1)).as("the instruction").containsExactly(Heard.prompt("text"));
    }

    @Test
    void workThatTheExecutorRefusesIsDoneLater() {
        boolean[] full = {true};
        Rig rig = new Rig(
                folder,
                task -> {
                    if (full[0]) {
                        throw new RejectedExecutionException("full");
                    }
                    task.run();
                },
                Rig.MOST_CALLS);

        rig.dial(1, 1, "01632960001", Optional.empty());
        assertThat(rig.told(1)).as("while it is full").isEmpty();

        full[0] = false;
        rig.turn(Duration.ofMillis(100));
        assertThat(rig.told(1)).containsExactly("alerting 1", "answered 1");
    }

    @Test
    void whatWasHeardAndWhoWasReleasedIsRememberedWithinBounds() {
        Rig rig = new Rig(folder);
        long call = rig.conversation();
        for (int i = 0; i < 2 * Leg.MOST_HEARD; i++) {
            rig.loopback.atCaller(call, new FarEndAction.Talk("text " + i));
        }
        for (int leg = 3; leg < 103; leg++) {
            rig.dial(call, leg, "01632960003", Optional.empty());
        }
        rig.tell(new SwitchInstruction.Play(Rig.leg(call, 1), 1, List.of(Prompt.text("x".repeat(5_000)))));

        assertThat(rig.heard(call, 2)).hasSize(Leg.MOST_HEARD).endsWith(Heard.text(1, "text 199"));
        assertThat(rig.loopback.call(call).legs())
                .as("2 live legs and 20 released")
                .hasSize(22);
        assertThat(rig.heard(call, 1).get(0).what()).as("a long prompt, cut").hasSize(1_000);
    }

    private static void runAll(Queue<Runnable> work) {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }
}
