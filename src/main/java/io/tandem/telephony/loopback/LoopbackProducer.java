package io.tandem.telephony.loopback;

import io.tandem.config.Settings;
import io.tandem.contact.service.Switch;
import io.tandem.contact.service.SwitchReports;
import io.tandem.node.Nodes;
import io.tandem.store.Store;
import io.tandem.telephony.TelephonySettings;
import io.tandem.telephony.speech.Synthesiser;
import io.tandem.time.Alarms;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the loopback from the settings. */
@ApplicationScoped
class LoopbackProducer {

    /** For a recording to be written after it was stopped: the calls' work before it takes moments. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Resource
    private ManagedExecutorService executor;

    /** Not of type {@code Switch}: which switch that is, is chosen elsewhere. */
    @Produces
    @Singleton
    @Typed(LoopbackSwitch.class)
    LoopbackSwitch loopback(SwitchReports centre, Means means) {
        return new LoopbackSwitch(centre, means);
    }

    @Produces
    @Singleton
    Means means(Synthesiser synthesiser, Settings settings, Alarms alarms, Clock clock, Store store, Nodes nodes) {
        RecordingFolder recordings = new RecordingFolder(
                RecordingFolder.resolve(
                        settings.get(TelephonySettings.RECORDING_FOLDER),
                        ConfigProvider.getConfig().getOptionalValue("server.output.dir", String.class)),
                clock,
                PATIENCE);
        return new Means(
                recordings,
                new Safekeeping(store, alarms),
                synthesiser,
                alarms,
                clock,
                executor,
                settings.get(TelephonySettings.LOOPBACK_CALLS),
                () -> nodes.holds(Switch.OFFICE));
    }

    @Produces
    @Singleton
    Switchboard switchboard(Store store, LoopbackSwitch loopback, Means means) {
        return new Switchboard(new Colleagues(store, loopback, means));
    }

    void open(@Observes Startup startup, Switchboard switchboard) {
        switchboard.open();
    }

    void close(@Disposes Switchboard switchboard) {
        switchboard.close();
    }

    /** Not of type {@code RecordedFiles}, for the same reason. */
    @Produces
    @Singleton
    @Typed(LoopbackFiles.class)
    LoopbackFiles files(LoopbackSwitch loopback, Switchboard switchboard) {
        return new LoopbackFiles(loopback, switchboard);
    }
}
