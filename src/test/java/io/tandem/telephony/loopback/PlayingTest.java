package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction.HangUp;
import io.tandem.contact.floor.SwitchInstruction.Play;
import io.tandem.contact.floor.SwitchInstruction.StopPlaying;
import io.tandem.contact.model.Prompt;
import io.tandem.telephony.speech.Speech;
import io.tandem.telephony.speech.Synthesiser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts that are spoken last. */
class PlayingTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final Speaker speaker = new Speaker();
    private Rig rig;
    private long call;

    @BeforeEach
    void aCallerWasAnswered() {
        rig = new Rig(folder, speaker);
        call = rig.scripted();
    }

    @Test
    void eachPromptLastsAndThePlayIsOverWithTheLast() {
        speaker.speaks("One", SECOND);
        speaker.speaks("Two", SECOND.multipliedBy(2));
        play(5, "One", "Two");
        assertThat(rig.heard(call, 1)).as("at once").containsExactly(Heard.prompt("One.wav"));
        rig.turn(SECOND);
        assertThat(rig.heard(call, 1))
                .as("one after the other")
                .containsExactly(Heard.prompt("One.wav"), Heard.prompt("Two.wav"));
        rig.turn(SECOND);
        assertThat(rig.told(call)).as("the second goes on").isEmpty();
        rig.turn(SECOND);
        assertThat(rig.told(call)).as("after its length").containsExactly("played 5 1");
        assertThat(rig.alarms.size()).as("alarms left").isZero();
    }

    @Test
    void whatCannotBeSpokenIsHeardAsItsTextAndTheRestGoesOn() {
        speaker.says("Mute", Optional.empty());
        speaker.says("", Optional.empty());
        speaker.speaks("Two", SECOND);
        play(5, "Mute", "", "Two");
        assertThat(rig.heard(call, 1))
                .as("at once")
                .containsExactly(Heard.prompt("Mute"), Heard.beep(), Heard.prompt("Two.wav"));
        rig.turn(SECOND);
        assertThat(rig.told(call)).as("told once").containsExactly("played 5 1");
    }

    @Test
    void aPlayThatIsStoppedIsNeverOver() {
        speaker.speaks("One", SECOND);
        speaker.speaks("Two", SECOND);
        play(5, "One", "Two");
        rig.tell(new StopPlaying(Rig.leg(call, 1), 4));
        rig.turn(SECOND);
        assertThat(rig.heard(call, 1)).as("another one was meant").hasSize(2);
        rig.tell(new StopPlaying(Rig.leg(call, 1), 5));
        rig.turn(SECOND);
        assertThat(rig.told(call)).as("nothing").isEmpty();
        assertThat(rig.alarms.size()).as("alarms left").isZero();
    }

    @Test
    void whatIsSpokenTooLateIsNotHeard() {
        play(5, "Slow");
        rig.tell(new StopPlaying(Rig.leg(call, 1), 5));
        speaker.speaks("Slow", SECOND);
        assertThat(rig.heard(call, 1)).as("stopped before").isEmpty();
        assertThat(rig.alarms.size()).as("alarms left").isZero();
    }

    @Test
    void aNewPlayStopsTheOldOne() {
        speaker.speaks("One", SECOND);
        speaker.speaks("Two", SECOND);
        play(5, "One", "One");
        play(6, "Two");
        rig.turn(SECOND);
        assertThat(rig.heard(call, 1))
                .as("no more of the old one")
                .containsExactly(Heard.prompt("One.wav"), Heard.prompt("Two.wav"));
        assertThat(rig.told(call)).as("the new one alone").containsExactly("played 6 1");
    }

    @Test
    void whoIsGoneHearsNoMore() {
        speaker.speaks("One", SECOND);
        play(5, "One", "One");
        rig.tell(new HangUp(Rig.leg(call, 1), Map.of()));
        rig.turn(SECOND);
        assertThat(rig.told(call)).as("a play of nobody").noneMatch(report -> report.startsWith("played"));
        assertThat(rig.alarms.size()).as("alarms left").isZero();
    }

    private void play(long number, String... texts) {
        rig.tell(new Play(
                Rig.leg(call, 1), number, Arrays.stream(texts).map(Prompt::text).toList()));
    }

    /** Speaks a text when it is told how long it lasts. */
    private static final class Speaker implements Synthesiser {

        private final Map<String, CompletableFuture<Optional<Speech>>> texts = new HashMap<>();

        void speaks(String text, Duration length) {
            says(text, Optional.of(new Speech(Path.of(text + ".wav"), length)));
        }

        void says(String text, Optional<Speech> speech) {
            texts.computeIfAbsent(text, any -> new CompletableFuture<>()).complete(speech);
        }

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public CompletionStage<Optional<Speech>> speak(Prompt prompt) {
            return texts.computeIfAbsent(prompt.value(), any -> new CompletableFuture<>());
        }
    }
}
