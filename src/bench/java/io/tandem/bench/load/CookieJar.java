package io.tandem.bench.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one session's browser, which all its connections send. */
public final class CookieJar {

    private final Map<String, String> values = new LinkedHashMap<>();
    private String cookie;

    /** Keeps what a server has set. */
    void keep(List<String> setCookies) {
        for (String set : setCookies) {
            String pair = set.split(";", 2)[0];
            values.put(pair.substring(0, Math.max(0, pair.indexOf('='))), pair);
            cookie = values.values().stream().collect(Collectors.joining("; "));
        }
    }

    /** What to send; null for nothing. */
    String cookie() {
        return cookie;
    }
}
