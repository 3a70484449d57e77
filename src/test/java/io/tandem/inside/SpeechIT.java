package io.tandem.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.model.Prompt;
import io.tandem.telephony.speech.Speech;
import io.tandem.telephony.speech.Synthesiser;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Prompts are spoken by the program, run by the server. */
@ExtendWith(ArquillianExtension.class)
class SpeechIT {

    @Deployment
    static WebArchive gateway() {
        return TestedGateway.with();
    }

    @Inject
    private Synthesiser synthesiser;

    @Test
    void aPromptIsSpoken() throws Exception {
        assertThat(synthesiser.available()).as("configured").isTrue();
        Optional<Speech> speech = synthesiser
                .speak(new Prompt(Prompt.Kind.SSML, "<speak>Welcome <break time='1s'/> Grüße</speak>", "kate"))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        assertThat(speech).as("by espeak-ng, which has to be installed").isPresent();
        assertThat(speech.get().length()).as("with the pause").isGreaterThan(Duration.ofSeconds(1));
        assertThat(Files.size(speech.get().wav())).as("16 kB for a second").isGreaterThan(16_000);
    }
}
