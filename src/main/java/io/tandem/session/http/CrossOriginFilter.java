package io.tandem.session.http;

import io.tandem.session.websocket.OriginPolicy;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Which web pages may use an address over HTTP: those that may open WebSockets too. A request from a page of another
 * origin is not processed at all, since with some it is the processing that does the harm and not the reading of the answer.
 * WebSocket handshakes pass; they are checked where all of them are. Who has such an address extends this by its name.
 */
public class CrossOriginFilter extends HttpFilter {

    /** How long a browser may rely on the answer to a preflight; the allow-list does not change while the server runs. */
    static final String PREFLIGHT_SECONDS = "3600";

    /** What browsers call an origin that has no name. */
    private static final String NAMELESS = "null";

    @Inject
    private transient OriginPolicy origins;

    /** For the server, which injects the policy. */
    public CrossOriginFilter() {}

    CrossOriginFilter(OriginPolicy origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isWebSocketHandshake(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader("Vary", "Origin"); // on every answer, or a cache gives one page's to another
        String origin = origin(request);
        String host = request.getHeader("Host");
        if (origin == null || OriginPolicy.isOwn(origin, request.getScheme(), host)) {
            chain.doFilter(request, response);
        } else if (!origins.allows(origin, request.getScheme(), host)) {
            refuse(response);
        } else {
            allow(origin, response);
            if (isPreflight(request)) {
                answerPreflight(response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /**
     * Where the page is from. Browsers ask for a script, as callback-polling does, without an origin, but newer ones say whether
     * the page is another site's, and mostly which; one that is foreign and nameless is allowed only where all are.
     */
    private static String origin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        if (origin != null || !"cross-site".equals(site) && !"same-site".equals(site)) {
            return origin;
        }
        try {
            URI page = new URI(String.valueOf(request.getHeader("Referer")));
            return page.getHost() == null ? NAMELESS : page.getScheme() + "://" + page.getRawAuthority();
        } catch (URISyntaxException malformed) {
            return NAMELESS;
        }
    }

    private static boolean isWebSocketHandshake(HttpServletRequest request) {
        String upgrade = request.getHeader("Upgrade");
        return upgrade != null && upgrade.toLowerCase(Locale.ROOT).contains("websocket");
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("Origin not allowed: see tandem.allowed-origins");
    }

    /** By its very name: browsers take no wildcard where credentials are concerned, as with cookies. */
    private static void allow(String origin, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Allow-Credentials", "true");
    }

    private static void answerPreflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "POST, GET");
        response.setHeader("Access-Control-Allow-Headers", "Content-Type");
        response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
