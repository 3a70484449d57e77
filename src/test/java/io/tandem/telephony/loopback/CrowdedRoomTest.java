package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many calls, each with its own order of things, come and go in one room at the same time. */
class CrowdedRoomTest {

    private static final int THREADS = 8;
    private static final int CALLS_EACH = 100;
    private static final String ANSWERS = "01632960001";
    private static final Room ROOM =
            new Room("tea", false, true, Optional.of(Prompt.text("comes")), Optional.of(Prompt.text("goes")));

    @TempDir
    private Path folder;

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Phaser atWork = new Phaser(1);

    @Test
    void nobodyIsLeftInTheRoomAndItLetsInAsManyAsBefore() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            Rig rig = new Rig(folder, this::execute, Rig.MOST_CALLS);
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                long first = 1 + (long) thread * CALLS_EACH;
                done.add(callers.submit(
                        () -> LongStream.range(first, first + CALLS_EACH).forEach(call -> comeAndGo(rig, call))));
            }
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
            awaitQuiet();
            assertThat(rig.loopback.calls(1_000)).as("calls that go on").noneMatch(CallView::live);

            LongStream last = LongStream.range(5_000, 5_000 + Rooms.MOST);
            last.forEach(call -> come(rig, call));
            awaitQuiet();
            for (long call = 5_000; call < 5_000 + Rooms.MOST; call++) {
                assertThat(rig.told(call)).as("call %d", call).containsExactly("alerting 1", "answered 1");
            }
        } finally {
            callers.shutdownNow();
            workers.shutdownNow();
        }
    }

    private static void comeAndGo(Rig rig, long call) {
        come(rig, call);
        rig.loopback.atPhone(ANSWERS, new FarEndAction.Talk("hello"));
        rig.tell(new SwitchInstruction.HangUp(Rig.leg(call, 1), Map.of()));
    }

    private static void come(Rig rig, long call) {
        rig.dial(call, 1, ANSWERS, Optional.empty());
        rig.tell(new SwitchInstruction.JoinRoom(Rig.leg(call, 1), ROOM));
    }

    private void execute(Runnable work) {
        atWork.register();
        workers.execute(() -> {
            try {
                work.run();
            } finally {
                atWork.arriveAndDeregister();
            }
        });
    }

    /** Work registers what it leads to before it is done itself. */
    private void awaitQuiet() throws Exception {
        atWork.awaitAdvanceInterruptibly(atWork.arrive(), 60, TimeUnit.SECONDS);
    }
}
