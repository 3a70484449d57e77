package io.tandem.tropo.webhook;

import io.tandem.config.Settings;
import io.tandem.tropo.TropoSettings;
import java.time.Duration;

/** The bounds of one request, as configured. */
record Limits(
        Duration connect,
        Duration firstByte,
        Duration whole,
        int retries,
        Duration retryWait,
        int answer,
        int buffered) {

    static Limits of(Settings settings) {
        return new Limits(
                settings.get(TropoSettings.CONNECT_TIMEOUT),
                settings.get(TropoSettings.FIRST_BYTE_TIMEOUT),
                settings.get(TropoSettings.TIMEOUT),
                settings.get(TropoSettings.RETRIES),
                settings.get(TropoSettings.RETRY_WAIT),
                settings.get(TropoSettings.MAX_ANSWER),
                settings.get(TropoSettings.MAX_BUFFERED));
    }
}
