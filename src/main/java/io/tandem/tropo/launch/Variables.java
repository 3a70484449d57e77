package io.tandem.tropo.launch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names and values of a request, in its order. Of a name that comes more than once the first value counts. */
final class Variables {

    /** Most that a request may have. */
    static final int MOST = 256;

    /** Most characters of a name. */
    static final int LONGEST_NAME = 256;

    private final Map<String, String> values = new LinkedHashMap<>();
    private int count;

    /**
     * Takes one; without a name it means nothing.
     *
     * @throws RequestException if it is one too many, or its name too long
     */
    void add(String name, String value) {
        if (name.isEmpty()) {
            return;
        }
        count++;
        if (count > MOST) {
            throw new RequestException(Refusal.TOO_MANY_VARIABLES);
        }
        if (name.length() > LONGEST_NAME) {
            throw new RequestException(Refusal.TOO_LARGE);
        }
        values.putIfAbsent(name, value);
    }

    /** The value; nothing if there is none, or an empty one. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }

    /** Without what may hold a token. */
    @Override
    public String toString() {
        return "Variables[" + values.size() + ']';
    }
}
