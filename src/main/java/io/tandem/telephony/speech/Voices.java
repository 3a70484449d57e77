package io.tandem.telephony.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Which voice of the program stands for the one that an application asks for. */
final class Voices {

    private final Properties byName = new Properties();
    private final Set<String> languages;
    private final String usual;

    /** @param usual who speaks what names no voice that is known */
    Voices(String usual) {
        this.usual = usual;
        try (InputStream in = Voices.class.getResourceAsStream("voices.properties")) {
            byName.load(in);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        this.languages = byName.values().stream()
                .map(voice -> voice.toString().replaceFirst("\\+.*", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The voice to speak with.
     *
     * @param asked a name of old, such as {@code allison}, or a language, such as {@code de-DE}; in upper or lower case
     */
    String of(String asked) {
        String name = asked.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return known(name).or(() -> known(name.replaceFirst("-.*", ""))).orElse(usual);
    }

    private Optional<String> known(String name) {
        return Optional.ofNullable(byName.getProperty(name))
                .or(() -> Optional.of(name).filter(languages::contains));
    }

    /** All that may be spoken with. */
    Set<String> all() {
        return byName.values().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }
}
