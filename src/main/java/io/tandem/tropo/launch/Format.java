package io.tandem.tropo.launch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How requests and answers are written (spec 11). */
enum Format {
    XML("text/xml", "application/xml"),
    JSON("application/json", "text/json"),
    FORM("application/x-www-form-urlencoded");

    /** Of what a client accepts no more is looked at, as it is sorted. */
    private static final int MOST_RANGES = 32;

    private final String[] types;

    Format(String... types) {
        this.types = types;
    }

    /** As it is declared. */
    String contentType() {
        return types[0] + ";charset=UTF-8";
    }

    /** What a media type, with or without parameters, stands for. */
    static Optional<Format> of(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> Arrays.asList(format.types).contains(type))
                .findFirst();
    }

    /**
     * What to answer in: what the client likes best, or else what it writes itself, or else XML.
     *
     * @param offered what there is, XML among it
     */
    static Format answering(ApiRequest request, Set<Format> offered) {
        return request.accept()
                .flatMap(accept -> preferred(accept, offered))
                .or(() -> request.contentType().flatMap(Format::of).filter(offered::contains))
                .orElse(XML);
    }

    private static Optional<Format> preferred(String accept, Set<Format> offered) {
        return Arrays.stream(accept.split(","))
                .limit(MOST_RANGES)
                .filter(range -> weight(range) > 0)
                .sorted(Comparator.comparingDouble(Format::weight).reversed())
                .flatMap(range -> of(range).stream())
                .filter(offered::contains)
                .findFirst();
    }

    /** RFC 9110, {@code q}; one that cannot be read counts as if it were not there. */
    private static double weight(String range) {
        for (String parameter : range.split(";")) {
            String text = parameter.strip().toLowerCase(Locale.ROOT);
            if (text.matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(text.substring(2));
            }
        }
        return 1;
    }
}
