package io.tandem.operations;

import io.tandem.config.Setting;
import io.tandem.config.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Stops the start, with one clear line for each, if a setting cannot be used. Runs before anything else begins. */
@ApplicationScoped
class SettingsCheck {

    private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

    /** Told to the server, which shows its message; the reasons have been logged. */
    private static final class UnusableSettingsException extends RuntimeException {
        UnusableSettingsException(List<String> problems) {
            super("Tandem does not start: " + String.join("; ", problems), null, false, false);
        }
    }

    @Inject
    private Settings settings;

    @Inject
    private Config config;

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup startup) {
        Set<String> known = Catalogue.ALL.stream().map(Setting::name).collect(Collectors.toSet());
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("tandem.") && !known.contains(name))
                .forEach(name -> LOG.warning(() -> "Unknown setting " + name + " has no effect: is it misspelt?"));
        List<String> problems = settings.problems(Catalogue.ALL);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> LOG.severe(() -> "Unusable setting: " + problem));
            throw new UnusableSettingsException(problems);
        }
    }
}
