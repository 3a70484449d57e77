package io.tandem.processor.request;

import java.util.Arrays;
import java.util.List;

/**
 * One of the words agents may choose from, as it is configured.
 *
 * @param code for programs
 * @param name for people
 */
public record Reason(String code, String name) {

    /** Reads a setting of the form {@code code=name,…}. */
    public static List<Reason> list(String setting) {
        return Arrays.stream(setting.split(","))
                .filter(item -> !item.isBlank())
                .map(item -> item.split("=", 2))
                .map(parts -> new Reason(parts[0].strip(), parts[1].strip()))
                .toList();
    }
}
