package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final Ending<String> ending = new Ending<>();
    private final List<String> seen = new ArrayList<>();

    @Test
    void whatWasHeldIsGivenBackBeforeAnybodyIsTold() {
        ending.cleanUp(() -> seen.add("first cleaned"));
        ending.future().thenAccept(seen::add);
        ending.cleanUp(() -> seen.add("second cleaned"));
        ending.complete("told");
        assertThat(seen)
                .as("whoever is told may count on the place being free")
                .containsExactlyInAnyOrder("first cleaned", "second cleaned", "told")
                .last()
                .isEqualTo("told");
    }

    @Test
    void onlyTheFirstEndCounts() {
        ending.fail(new WebhookException(Failure.TIMEOUT));
        ending.complete("too late");
        assertThat(ending.future()).as("the time limit came first").isCompletedExceptionally();
    }

    @Test
    void whatComesAfterTheEndIsCleanedUpAtOnce() {
        ending.complete("over");
        ending.cleanUp(() -> seen.add("cleaned"));
        assertThat(seen).as("an alarm that was set a moment too late").containsExactly("cleaned");
    }
}
