package io.tandem.directory.provisioning;

import io.tandem.directory.Checks;
import io.tandem.directory.DirectoryException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Values as clients give them, all of them texts, by name. What cannot be used is refused with the name of the value. */
final class NamedValues {

    /** The names that records of all kinds have. */
    static final Set<String> OF_ANY_RECORD = Set.of("externalId", "externalIdType", "sequence", "active");

    private static final int MOST_LIST = 2_000;
    private static final Pattern IDS = Pattern.compile("\\s*[0-9]{1,18}\\s*(,\\s*[0-9]{1,18}\\s*)*");

    private final Map<String, String> values;

    /** @throws DirectoryException if there is a name that is not known, or no name at all */
    NamedValues(Map<String, String> values, Set<String> known) {
        if (values.isEmpty()) {
            throw new DirectoryException("There are no values to set");
        }
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new DirectoryException(
                        "There is no value \"" + name + "\" that could be set; there are " + String.join(", ", known));
            }
        }
        this.values = values;
    }

    Optional<String> text(String name, BiConsumer<String, String> check) {
        if (!values.containsKey(name)) {
            return Optional.empty();
        }
        String text = values.get(name);
        if (text == null) {
            throw new DirectoryException("The " + name + " is missing");
        }
        check.accept(name, text);
        return Optional.of(text);
    }

    Optional<Duration> seconds(String name, long least, Duration most) {
        return number(name, least, most.toSeconds()).map(Duration::ofSeconds);
    }

    /** Ids separated by commas; an empty text is none. */
    Optional<Set<Long>> ids(String name) {
        return text(name, NamedValues::checkIds).map(text -> {
            Set<Long> ids = new TreeSet<>();
            for (String id : text.isBlank() ? new String[0] : text.split(",")) {
                ids.add(Long.valueOf(id.strip()));
            }
            return ids;
        });
    }

    RecordChange record() {
        return new RecordChange(
                text("externalId", NamedValues::checkOptionalName),
                text("externalIdType", NamedValues::checkOptionalName),
                number("sequence", 0, Integer.MAX_VALUE).map(Math::toIntExact),
                flag("active"));
    }

    private Optional<Long> number(String name, long least, long most) {
        return text(name, (what, text) -> checkNumber(what, text, least, most)).map(Long::valueOf);
    }

    private Optional<Boolean> flag(String name) {
        return text(name, NamedValues::checkFlag).map(text -> text.equals("1") || text.equals("true"));
    }

    private static void checkNumber(String what, String text, long least, long most) {
        boolean fits = text.matches("[0-9]{1,18}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
        if (!fits) {
            throw new DirectoryException("The " + what + " must be a whole number from " + least + " to " + most);
        }
    }

    private static void checkFlag(String what, String text) {
        if (!Set.of("0", "1", "true", "false").contains(text)) {
            throw new DirectoryException("The " + what + " must be 1 or 0");
        }
    }

    private static void checkIds(String what, String text) {
        Checks.length(what, text, MOST_LIST);
        if (!text.isBlank() && !IDS.matcher(text).matches()) {
            throw new DirectoryException("The " + what + " must consist of ids of groups, separated by commas");
        }
    }

    private static void checkOptionalName(String what, String text) {
        if (!text.isEmpty()) {
            Checks.name(what, text);
        }
    }
}
