package io.tandem.telephony.speech;

import io.tandem.config.Settings;
import io.tandem.directory.BoundedExecutor;
import io.tandem.time.Alarms;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/** Makes the {@link Synthesiser} that is configured. */
@ApplicationScoped
class SynthesiserProducer {

    @Resource
    private ManagedExecutorService executor;

    @Produces
    @Singleton
    Synthesiser synthesiser(Settings settings, Alarms alarms) {
        return settings.get(SpeechSettings.SYNTHESISER).equals(SpeechSettings.ESPEAK_NG)
                ? espeak(settings, alarms, executor)
                : Synthesiser.NONE;
    }

    void close(@Disposes Synthesiser synthesiser) {
        if (synthesiser instanceof EspeakSynthesiser espeak) {
            espeak.close();
        }
    }

    static EspeakSynthesiser espeak(Settings settings, Alarms alarms, Executor executor) {
        return new EspeakSynthesiser(
                settings.get(SpeechSettings.COMMAND),
                new Voices(settings.get(SpeechSettings.VOICE)),
                new SpeechProcess(alarms, settings.get(SpeechSettings.TIMEOUT)),
                new BoundedExecutor(
                        executor,
                        settings.get(SpeechSettings.PROCESSES),
                        settings.get(SpeechSettings.WAITING),
                        () -> new SpeechException("too many wait to be spoken")),
                new SpeechFolder(settings.get(SpeechSettings.KEPT)));
    }
}
