package io.tandem.bayeux.engine;

import io.tandem.bayeux.option.Options;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The field {@code timestamp} of messages to clients, where it is wanted (spec 19). */
@ApplicationScoped
class Timestamps {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'GMT' yyyy", Locale.ROOT);

    @Inject
    private Options options;

    @Inject
    private Clock clock;

    /** The time as messages carry it; nothing if they carry none. */
    Optional<String> now() {
        return options.timestamp()
                ? Optional.of(FORM.format(ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC)))
                : Optional.empty();
    }
}
