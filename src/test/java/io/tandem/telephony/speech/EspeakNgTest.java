package io.tandem.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Prompt.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the program itself, which has to be installed: on Debian by {@code apt-get install espeak-ng}. */
class EspeakNgTest {

    private static final String PROGRAM = "espeak-ng";

    @BeforeAll
    static void theProgramIsInstalled() throws Exception {
        try {
            Process version = new ProcessBuilder(PROGRAM, "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(version.waitFor(30, TimeUnit.SECONDS) && version.exitValue() == 0)
                    .as("espeak-ng --version")
                    .isTrue();
        } catch (IOException missing) {
            throw new AssertionError("espeak-ng is not installed; .ci/run installs it", missing);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welcome to Tandem.",
                "--version",
                "-f /etc/passwd",
                "She said \"press one\";\nthen 'two' & <three>.",
                "Grüße aus Köln",
                "£1,234.56 at 12:30"
            })
    void textIsSpoken(String text) throws Exception {
        try (Studio studio = new Studio(PROGRAM)) {
            Speech speech = studio.speak(text).orElseThrow();
            assertThat(speech.length()).as("some words").isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
            try (AudioInputStream sound =
                    AudioSystem.getAudioInputStream(speech.wav().toFile())) {
                AudioFormat format = sound.getFormat();
                assertThat(format.getSampleRate()).as("samples a second").isEqualTo(8_000);
                assertThat(format.getChannels()).as("channels").isEqualTo(1);
                assertThat(sound.getFrameLength())
                        .as("as long as said")
                        .isCloseTo(speech.length().toMillis() * 8, within(8L));
                assertThat(loudest(sound.readAllBytes())).as("not silence").isGreaterThan(1_000);
            }
        }
    }

    @Test
    void markupIsUnderstood() throws Exception {
        try (Studio studio = new Studio(PROGRAM)) {
            Duration plain = ssml(studio, "<speak>One two</speak>").length();
            assertThat(ssml(studio, "<speak>One <break time='3s'/> two</speak>").length())
                    .as("three seconds more, or nearly")
                    .isGreaterThan(plain.plusSeconds(2));
            assertThat(ssml(studio, "<speak><prosody rate='50%'>One two</prosody></speak>")
                            .length())
                    .as("slower")
                    .isGreaterThan(plain.plusMillis(200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<audio src='FILE'>hello</audio>",
                "<audio src='x\" ; touch FILE ; \"'>hello</audio>",
                "<audio src=\"'; touch FILE; '\">hello</audio>",
                "<voice name='$(touch FILE)'>hello</voice>",
                "<p>hello</p><unknown/><p/>",
                "<sub alias='hello'>x</sub>"
            })
    void markupReachesNeitherFilesNorTheShell(String markup, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("touched");
        try (Studio studio = new Studio(PROGRAM)) {
            String document = "<speak>" + markup.replace("FILE", file.toString()) + "</speak>";
            assertThat(ssml(studio, document).length())
                    .as("the words are spoken")
                    .isGreaterThan(Duration.ofMillis(200));
            assertThat(Files.exists(file)).as("what a shell was told").isFalse();
        }
    }

    static Stream<String> voices() {
        return new Voices("en-us").all().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("voices")
    void everyVoiceIsThere(String voice) throws Exception {
        try (Studio studio = new Studio(PROGRAM, "voice", voice)) {
            assertThat(studio.speak("one two three")).as(voice).isPresent();
        }
    }

    private static Speech ssml(Studio studio, String document) throws Exception {
        return studio.speak(new Prompt(Kind.SSML, document, "")).orElseThrow();
    }

    private static int loudest(byte[] sound) {
        int loudest = 0;
        for (int i = 0; i + 1 < sound.length; i += 2) {
            loudest = Math.max(loudest, Math.abs((short) (sound[i + 1] << 8 | sound[i] & 0xff)));
        }
        return loudest;
    }
}
