package io.tandem.tropo.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where {@code next} leads (spec 9.1). */
public final class NextUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** What is legal in a URL besides letters and digits; all else is escaped. */
    private static final String LEGAL = "-._~:/?[]@!$&'()*+,;=";

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private NextUrl() {}

    /**
     * Resolves by the ordinary rules (RFC 3986, 5.2). A fragment is dropped; characters that may not stand in a URL are escaped, for
     * applications put values in as they are.
     *
     * @param document URL whose answer is being executed
     * @param next as sent
     * @return nothing if it leads nowhere: it is no URL, or neither http nor https
     */
    public static Optional<URI> resolve(URI document, String next) {
        try {
            String reference = escape(withoutFragment(next.strip()));
            URI resolved = resolve(document, new URI(reference));
            return isFetchable(resolved) ? Optional.of(resolved) : Optional.empty();
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }

    /** By RFC 3986, 5.2.2; java.net.URI follows an older one, in which queries alone and hosts without a path are wrong. */
    private static URI resolve(URI document, URI next) throws URISyntaxException {
        if (next.isOpaque()) {
            return next;
        }
        String scheme = next.getScheme() == null ? document.getScheme() : next.getScheme();
        if (next.getScheme() != null || next.getRawAuthority() != null) {
            return url(scheme, next.getRawAuthority(), withoutDots(next.getRawPath()), next.getRawQuery());
        }
        String path = next.getRawPath();
        String query = next.getRawQuery();
        if (path.isEmpty()) {
            path = document.getRawPath();
            query = query == null ? document.getRawQuery() : query;
        } else if (!path.startsWith("/")) {
            path = document.getRawPath().substring(0, document.getRawPath().lastIndexOf('/') + 1) + path;
        }
        return url(scheme, document.getRawAuthority(), withoutDots(path.startsWith("/") ? path : '/' + path), query);
    }

    private static URI url(String scheme, String authority, String path, String query) throws URISyntaxException {
        return new URI(
                scheme + "://" + (authority == null ? "" : authority) + path + (query == null ? "" : '?' + query));
    }

    /** By RFC 3986, 5.2.4. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            boolean dots = up || segments[i].equals(".");
            if (up) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return path.isEmpty() ? "" : '/' + String.join("/", kept);
    }

    private static boolean isFetchable(URI url) {
        return url.getScheme() != null
                && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                && url.getHost() != null;
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private static String escape(String url) {
        StringBuilder escaped = new StringBuilder();
        STRAY_PERCENT.matcher(url).replaceAll("%25").codePoints().forEach(character -> {
            boolean plain = character == '%' || LEGAL.indexOf(character) >= 0;
            if (plain || character < 0x80 && Character.isLetterOrDigit(character)) {
                escaped.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format("%%%02X", octet));
                }
            }
        });
        return escaped.toString();
    }
}
