package io.tandem.operations;

import io.tandem.config.Setting;
import io.tandem.config.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        unknown(config.getPropertyNames(), System.getenv().keySet())
                .forEach(name -> LOG.warning(() -> "Unknown setting " + name + " has no effect: is it misspelt?"));
        List<String> problems = settings.problems(Catalogue.ALL);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> LOG.severe(() -> "Unusable setting: " + problem));
            throw new UnusableSettingsException(problems);
        }
    }

    /**
     * Names that look like settings and are none. A server tells of environment variables by names of its own making too, with
     * dots where a setting may have hyphens, and in lower case; those are known.
     */
    static List<String> unknown(Iterable<String> names, Set<String> environment) {
        Set<String> known = Catalogue.ALL.stream().map(Setting::name).collect(Collectors.toCollection(HashSet::new));
        Catalogue.ALL.stream()
                .filter(setting -> environment.contains(
                        setting.name().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)))
                .forEach(setting -> known.add(setting.name().replace('-', '.').toLowerCase(Locale.ROOT)));
        return StreamSupport.stream(names.spliterator(), false)
                .filter(name -> name.startsWith("tandem.") && !known.contains(name))
                .toList();
    }
}
