package io.tandem.session.websocket;

import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Which web pages may connect: those from the gateway's own address and those on the allow-list. A client that is no
 * browser sends no Origin header and is allowed: the header protects a browser's user, not the gateway.
 */
@ApplicationScoped
public class OriginPolicy {

    private List<String> allowed;

    /** For CDI's proxy only. */
    protected OriginPolicy() {}

    @Inject
    public OriginPolicy(Settings settings) {
        this.allowed = settings.get(SessionSettings.ALLOWED_ORIGINS).stream()
                .map(OriginPolicy::normal)
                .toList();
    }

    /**
     * Decides on a request.
     *
     * @param origin the Origin header; null if there is none
     * @param scheme scheme the client used to reach the gateway, {@code http} or {@code https}
     * @param host the Host header, with port where the client gave one; null if there is none
     */
    public boolean allows(String origin, String scheme, String host) {
        return origin == null
                || allowed.contains("*")
                || allowed.contains(normal(origin))
                || isOwn(origin, scheme, host);
    }

    /**
     * Whether a page comes from the gateway's own address.
     *
     * @param origin the Origin header
     * @param scheme scheme the client used to reach the gateway, {@code http} or {@code https}
     * @param host the Host header, with port where the client gave one; null if there is none
     */
    public static boolean isOwn(String origin, String scheme, String host) {
        return host != null && normal(origin).equals(normal(scheme + "://" + host));
    }

    /** Lower case and without a port that the scheme implies, so that equal origins are equal texts. */
    private static String normal(String origin) {
        String text = origin.toLowerCase(Locale.ROOT);
        try {
            URI uri = new URI(text);
            boolean implied = uri.getPort() == 80 && "http".equals(uri.getScheme())
                    || uri.getPort() == 443 && "https".equals(uri.getScheme());
            return implied ? uri.getScheme() + "://" + uri.getHost() : text;
        } catch (java.net.URISyntaxException noAddress) {
            return text;
        }
    }
}
