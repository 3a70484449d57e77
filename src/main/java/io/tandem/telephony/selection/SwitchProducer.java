package io.tandem.telephony.selection;

import io.tandem.config.Settings;
import io.tandem.contact.service.RecordedFiles;
import io.tandem.contact.service.Switch;
import io.tandem.telephony.TelephonySettings;
import io.tandem.telephony.loopback.LoopbackFiles;
import io.tandem.telephony.loopback.LoopbackSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Makes the one switch that the rest of the gateway has injected. Another switch is one more constant of
 * {@link TelephonySettings.Choice} and one more case in each method here; its bean, too, hides the type {@link Switch} by
 * {@code @Typed}.
 */
@ApplicationScoped
class SwitchProducer {

    @Produces
    @Singleton
    Switch chosen(Settings settings, Instance<LoopbackSwitch> loopback) {
        return switch (settings.get(TelephonySettings.SWITCH)) {
            case LOOPBACK -> loopback.get();
        };
    }

    @Produces
    @Singleton
    RecordedFiles filesOfChosen(Settings settings, Instance<LoopbackFiles> loopback) {
        return switch (settings.get(TelephonySettings.SWITCH)) {
            case LOOPBACK -> loopback.get();
        };
    }
}
