package io.tandem.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The values in force: what is configured, or else each setting's default. A value never changes while the server runs. */
public final class Settings {

    private final Function<String, Optional<String>> source;
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    /** @param source gives the configured text for a name, if there is one */
    public Settings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /**
     * The value of a setting.
     *
     * @throws SettingException if what is configured does not fit
     */
    @SuppressWarnings("unchecked") // a value is stored only under the name of the setting that read it
    public <T> T get(Setting<T> setting) {
        Object known = values.get(setting.name()); // asked for with each message: computing might lock
        return (T)
                (known != null
                        ? known
                        : values.computeIfAbsent(
                                setting.name(),
                                name -> setting.read(source.apply(name).orElse(setting.defaultText()))));
    }

    /** Reads all the given settings and returns what is wrong with them, a line each; nothing if all is well. */
    public List<String> problems(Collection<Setting<?>> settings) {
        return settings.stream().map(this::problem).flatMap(Optional::stream).toList();
    }

    private Optional<String> problem(Setting<?> setting) {
        try {
            get(setting);
            return Optional.empty();
        } catch (SettingException unfit) {
            return Optional.of(unfit.getMessage());
        }
    }
}
