package io.tandem.contact.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.model.Conversation;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TextQueueTest {

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> kept = new ArrayList<>();
    private final TextQueue queue = new TextQueue(this::keep, work::add, alarms, 3);
    private boolean down;

    @Test
    void keepsTextsInTheirOrder() {
        add("one", "two", "three");
        runAll();
        add("four");
        runAll();

        assertThat(kept).containsExactly("one", "two", "three", "four");
    }

    @Test
    void triesAgainAfterAPauseAndTheOthersWait() {
        down = true;
        add("one");
        runAll();
        add("two");
        runAll();
        assertThat(kept).as("while the database is down").isEmpty();

        down = false;
        clock.advance(TextQueue.PAUSE);
        alarms.ringDue();
        runAll();
        assertThat(kept).as("when it is back").containsExactly("one", "two");
    }

    @Test
    void losesWhatFindsNoPlaceAndGoesOn() {
        add("first");
        add("one", "two", "three", "lost", "lost");
        runAll();
        add("four");
        runAll();

        assertThat(kept).containsExactly("first", "one", "two", "three", "four");
    }

    private void add(String... texts) {
        for (String text : texts) {
            queue.add(new NewText(300, Optional.empty(), new Conversation("1", "2", "SMS"), text, Instant.EPOCH));
        }
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private void keep(List<NewText> texts) {
        if (down) {
            throw new IllegalStateException("down");
        }
        texts.forEach(text -> kept.add(text.text()));
    }
}
