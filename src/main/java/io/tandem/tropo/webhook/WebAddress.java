package io.tandem.tropo.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.URIUtils;

/**
 * The URL of an application, checked and in normal form: {@code http} or {@code https}, any host and port. User name and password in it
 * become Basic credentials for that URL and those relative to it.
 */
public final class WebAddress {

    private static final int LONGEST = 4_000;
    private static final int MOST_PORT = 65_535;

    /** User information, host, and port. Of several @ or colons none is taken for the right one. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:(?<user>[^@\\[\\]]*)@)?(?<host>\\[[^@\\[\\]]*]|[^@:\\[\\]]+)(?::(?<port>[0-9]{0,5}))?");

    private final URI uri;
    private final HostName host;
    private final int port;

    private WebAddress(URI uri, HostName host, int port) {
        this.uri = uri;
        this.host = host;
        this.port = port;
    }

    /**
     * Reads an absolute URL. Fragments are dropped.
     *
     * @throws IllegalArgumentException if it is not one that can be called; the message does not repeat it
     */
    public static WebAddress parse(String url) {
        if (url.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        try {
            return from(new URI(url));
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("no URL");
        }
    }

    /**
     * What a URL in a document of this address means (spec 9.1): absolute, or relative to this one.
     *
     * @throws IllegalArgumentException if it is not one that can be called; the message does not repeat it
     */
    public WebAddress resolve(String reference) {
        try {
            return parse(URIUtils.resolve(uri, new URI(reference)).toString());
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("no URL");
        }
    }

    private static WebAddress from(URI given) throws URISyntaxException {
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("neither http nor https");
        }
        Matcher parts = AUTHORITY.matcher(given.getRawAuthority() == null ? "" : given.getRawAuthority());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no host");
        }
        HostName host = HostName.parse(parts.group("host"));
        int port = port(scheme, parts.group("port"));
        String user = parts.group("user") == null ? "" : parts.group("user") + '@';
        String path = given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        String query = given.getRawQuery() == null ? "" : '?' + given.getRawQuery();
        String normal = scheme + "://" + user + inUrl(host) + ':' + port + path + query;
        return new WebAddress(URI.create(new URI(normal).toASCIIString()), host, port);
    }

    private static int port(String scheme, String text) {
        if (text == null || text.isEmpty()) {
            return standardPort(scheme);
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("no port");
        }
        return port;
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String inUrl(HostName host) {
        return host.text().indexOf(':') < 0 ? host.text() : '[' + host.text() + ']';
    }

    HostName host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean secure() {
        return uri.getScheme().equals("https");
    }

    String scheme() {
        return uri.getScheme();
    }

    /** Whether the port goes without saying. */
    boolean hasStandardPort() {
        return port == standardPort(uri.getScheme());
    }

    String path() {
        return uri.getRawPath();
    }

    /** Path and query, as they stand in the request line. */
    String target() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + '?' + uri.getRawQuery();
    }

    /** User name and password, decoded and parted by a colon, if the URL has them. */
    public Optional<String> credentials() {
        return Optional.ofNullable(uri.getUserInfo())
                .filter(user -> !user.isEmpty())
                .map(user -> user.indexOf(':') < 0 ? user + ':' : user);
    }

    /** The URL in full, with everything secret in it: for keeping, never for a log. */
    public String url() {
        return uri.toString();
    }

    /** Scheme, host and port: paths, queries and user information may hold secrets. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + inUrl(host) + ':' + port;
    }
}
