package io.tandem.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Prompt.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With scripts in the program's place. */
class EspeakSynthesiserTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "-v en --help",
                "\"quoted\" 'too' `id` $(id) ; id \\",
                "two\nlines",
                "<b>no markup</b> & so on",
                "Grüße, 你好 😀"
            })
    void wordsGoThroughStandardInputAndNowhereElse(String text) throws Exception {
        Studio.second(folder);
        String program = Studio.script(folder, "printf '%s\\n' \"$@\" > arguments", "cat > input", "cat second.wav");
        try (Studio studio = new Studio(program)) {
            assertThat(studio.speak(text)).as("spoken").isPresent();
            assertThat(Files.readString(folder.resolve("input"))).as("as it is").isEqualTo(text);
            assertThat(Files.readAllLines(folder.resolve("arguments")))
                    .as("nothing of it")
                    .containsExactly("-b", "1", "--stdin", "--stdout", "-v", "en-us");
        }
    }

    @Test
    void markupAndVoiceAreTold() throws Exception {
        Studio.second(folder);
        String program = Studio.script(folder, "printf '%s\\n' \"$@\" > arguments", "cat > input", "cat second.wav");
        try (Studio studio = new Studio(program)) {
            studio.speak(new Prompt(Kind.SSML, "<speak>Hi<break time='1s'/></speak>", "Katrin"));
            assertThat(Files.readAllLines(folder.resolve("arguments")))
                    .as("the voice that stands for it")
                    .endsWith("-v", "de+f2", "-m");
            assertThat(Files.readString(folder.resolve("input")))
                    .as("written anew")
                    .isEqualTo("<speak>Hi<break time=\"1s\"></break></speak>");
        }
    }

    @Test
    void theSoundIsOfTheFormThatTelephonesTake() throws Exception {
        Studio.second(folder);
        try (Studio studio = new Studio(Studio.script(folder, "cat second.wav"))) {
            Speech speech = studio.speak("Hello").orElseThrow();
            assertThat(speech.length()).as("a second").isEqualTo(Duration.ofSeconds(1));
            byte[] wav = Files.readAllBytes(speech.wav());
            assertThat(wav.length).as("header and 8,000 samples, or one more").isBetween(44 + 16_000, 44 + 16_002);
            assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII))
                    .as("a WAV file")
                    .isEqualTo("RIFF");
        }
    }

    @Test
    void theProgramSeesNoSettings() throws Exception {
        Studio.second(folder);
        try (Studio studio = new Studio(Studio.script(folder, "env > environment", "cat second.wav"))) {
            studio.speak("Hello");
            assertThat(Files.readAllLines(folder.resolve("environment")))
                    .as("they may be secrets; some are made by the shell itself")
                    .allMatch(line -> line.matches("(PATH|PWD|OLDPWD|SHLVL|_)=.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 3",
                "kill -9 $$",
                "echo This is no sound",
                "printf 'RIFF....WAVEdata....'",
                "cat /dev/zero",
                "head -c 40 second.wav; exit 1"
            })
    void aProgramThatFailsLeavesThePromptUnspokenAndIsAskedAgain(String line) throws Exception {
        Studio.second(folder);
        String program = Studio.script(folder, "echo run >> runs", line);
        try (Studio studio = new Studio(program)) {
            assertThat(studio.speak("Hello")).as("not spoken").isEmpty();
            assertThat(studio.speak("Hello")).as("nor the second time").isEmpty();
            assertThat(Files.readAllLines(folder.resolve("runs"))).as("runs").hasSize(2);
            assertThat(studio.alarms()).as("alarms left").isZero();
        }
    }

    @Test
    void aProgramThatSaysNothingIsNotFailed() throws Exception {
        try (Studio studio = new Studio(Studio.script(folder, "echo run >> runs"))) {
            assertThat(studio.speak("...")).as("no sound").isEmpty();
            assertThat(studio.speak("...")).as("known").isEmpty();
            assertThat(Files.readAllLines(folder.resolve("runs"))).as("runs").hasSize(1);
        }
    }

    @Test
    void aProgramThatIsNotThereLeavesThePromptUnspoken() throws Exception {
        try (Studio studio = new Studio(folder.resolve("none").toString())) {
            assertThat(studio.speak("Hello")).as("not spoken").isEmpty();
        }
    }

    @Test
    void aProgramThatHangsIsEndedWithWhatItStarted() throws Exception {
        String program = Studio.script(folder, "echo $$ > pid; mv pid started", "sleep 1000", "true");
        try (Studio studio = new Studio(program)) {
            CompletionStage<Optional<Speech>> stage = studio.synthesiser.speak(Prompt.text("x".repeat(20_000)));
            Studio.await(folder.resolve("started"));
            Studio.await("the time limit", () -> studio.alarms() > 0);
            studio.turn(Duration.ofSeconds(10));
            assertThat(Studio.over(stage)).as("not spoken").isEmpty();
            long pid =
                    Long.parseLong(Files.readString(folder.resolve("started")).strip());
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                    .as("the program")
                    .isEmpty();
        }
    }

    @Test
    void soMuchIsSpokenAtATimeSomeMoreWaitsAndTheRestIsNotSpoken() throws Exception {
        Studio.second(folder);
        String program =
                Studio.script(folder, "touch started", "while [ ! -e go ]; do sleep 0.01; done", "cat second.wav");
        try (Studio studio = new Studio(program, "max-processes", "1", "max-waiting", "1")) {
            CompletionStage<Optional<Speech>> running = studio.synthesiser.speak(Prompt.text("one"));
            Studio.await(folder.resolve("started"));
            CompletionStage<Optional<Speech>> same = studio.synthesiser.speak(Prompt.text("one"));
            CompletionStage<Optional<Speech>> waiting = studio.synthesiser.speak(Prompt.text("two"));
            assertThat(studio.synthesiser.speak(Prompt.text("three")).toCompletableFuture())
                    .as("at once")
                    .isCompletedWithValue(Optional.empty());
            Files.createFile(folder.resolve("go"));
            assertThat(Studio.over(running)).as("the first").isPresent();
            assertThat(Studio.over(same)).as("no run of its own").isEqualTo(Studio.over(running));
            assertThat(Studio.over(waiting)).as("the second").isPresent();
            assertThat(studio.speak("three")).as("when there is room again").isPresent();
        }
    }

    @Test
    void whatWasSpokenIsKeptAndTheOldestDeleted() throws Exception {
        Studio.second(folder);
        Path first;
        try (Studio studio =
                new Studio(Studio.script(folder, "echo run >> runs", "cat second.wav"), "max-kept", "10")) {
            first = studio.speak("0").orElseThrow().wav();
            for (int i = 1; i < 10; i++) {
                studio.speak(Integer.toString(i));
            }
            assertThat(studio.speak("0").orElseThrow().wav())
                    .as("not spoken again, and asked for again")
                    .isEqualTo(first);
            Path second = studio.speak("1").orElseThrow().wav();
            studio.speak("10");
            studio.speak("11");
            assertThat(List.of(first, second)).as("asked for lately").allMatch(Files::exists);
            assertThat(Files.readAllLines(folder.resolve("runs"))).as("runs").hasSize(12);
            try (var files = Files.list(first.getParent())) {
                assertThat(files).as("files").hasSize(10);
            }
        }
        assertThat(first.getParent()).as("gone with the gateway").doesNotExist();
    }

    @Test
    void soundsOfOthersAndNothingAreNotSpoken() throws Exception {
        try (Studio studio = new Studio(folder.resolve("none").toString())) {
            for (Prompt prompt : List.of(
                    new Prompt(Kind.AUDIO, "http://host.example/a.wav", ""), Prompt.text(""), Prompt.text(" \n"))) {
                assertThat(studio.synthesiser.speak(prompt).toCompletableFuture())
                        .as("%s", prompt)
                        .isCompletedWithValue(Optional.empty());
            }
        }
    }

    @Test
    void nothingSpeaksUnlessConfigured() throws Exception {
        assertThat(Synthesiser.NONE.available()).as("none").isFalse();
        assertThat(Studio.over(Synthesiser.NONE.speak(Prompt.text("Hello"))))
                .as("unspoken")
                .isEmpty();
    }
}
