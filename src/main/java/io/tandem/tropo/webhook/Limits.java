package io.tandem.tropo.webhook;

import io.tandem.config.Settings;
import io.tandem.tropo.TropoSettings;
import java.time.Duration;

/**
 * The bounds of one request, as configured.
 *
 * @param connect time to connect, TLS included
 * @param firstByte time from then to the first byte of the answer
 * @param whole time for everything: look-up, all tries, the whole answer
 * @param retries further tries when the connection fails before the first byte of an answer
 * @param retryWait longest wait before the first of them, doubled for each further one
 * @param answer longest body of an answer, in bytes
 * @param buffered most bytes of unfinished answers in all
 */
public record Limits(
        Duration connect,
        Duration firstByte,
        Duration whole,
        int retries,
        Duration retryWait,
        int answer,
        int buffered) {

    /** Those of requests to applications. */
    public static Limits of(Settings settings) {
        return new Limits(
                settings.get(TropoSettings.CONNECT_TIMEOUT),
                settings.get(TropoSettings.FIRST_BYTE_TIMEOUT),
                settings.get(TropoSettings.TIMEOUT),
                settings.get(TropoSettings.RETRIES),
                settings.get(TropoSettings.RETRY_WAIT),
                settings.get(TropoSettings.MAX_ANSWER),
                settings.get(TropoSettings.MAX_BUFFERED));
    }

    /** The same, but with another time for everything, which is that to the first byte too: a long body goes before it. */
    public Limits within(Duration time) {
        return new Limits(connect, time, time, retries, retryWait, answer, buffered);
    }
}
