package io.tandem.session.websocket;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stands before every WebSocket handshake: turns away pages from foreign origins, and tells the endpoint the client's
 * network address, which the WebSocket API itself does not know.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {

    /** Header under which the endpoint finds the address; what a client sends under this name is discarded. */
    static final String REMOTE_ADDRESS = "X-Tandem-Remote-Address";

    private static final String OLD_PROTOCOL = "HTTP/1.0";
    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;

    @Inject
    private transient OriginPolicy origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Any upgrade: what the server takes for a WebSocket handshake must never be let past by a stricter reading
        // here.
        if (request.getHeader("Upgrade") == null) {
            chain.doFilter(request, response);
        } else if (!origins.allows(request.getHeader("Origin"), request.getScheme(), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Origin not allowed: see tandem.allowed-origins");
        } else if (!request.getHeader("Upgrade").toLowerCase(Locale.ROOT).contains("websocket")) {
            chain.doFilter(new WithRemoteAddress(request), response);
        } else if (isComplete(request)) {
            chain.doFilter(new Sealed(request), response);
        } else {
            response.setHeader("Sec-WebSocket-Version", VERSION);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Malformed WebSocket handshake");
        }
    }

    /**
     * Whether the server will be able to carry the handshake out. From one that it cannot it makes an incident file which
     * shows the whole request, with the credentials that may stand in its query. A proxy that passes on {@code Upgrade}
     * but not {@code Connection} is enough for that.
     */
    static boolean isComplete(HttpServletRequest request) {
        String key = request.getHeader("Sec-WebSocket-Key");
        try {
            new URI(request.getRequestURL().toString());
            return !OLD_PROTOCOL.equals(request.getProtocol())
                    && request.getHeader("Host") != null
                    && asksForUpgrade(request.getHeader("Connection"))
                    && VERSION.equals(request.getHeader("Sec-WebSocket-Version"))
                    && key != null
                    && Base64.getDecoder().decode(key.strip()).length == KEY_BYTES;
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean asksForUpgrade(String connection) {
        return connection != null
                && Arrays.stream(connection.split(",")).map(String::strip).anyMatch("upgrade"::equalsIgnoreCase);
    }

    private static class WithRemoteAddress extends HttpServletRequestWrapper {

        WithRemoteAddress(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return REMOTE_ADDRESS.equalsIgnoreCase(name) ? getRemoteAddr() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return REMOTE_ADDRESS.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(getRemoteAddr()))
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
            names.removeIf(REMOTE_ADDRESS::equalsIgnoreCase);
            names.add(REMOTE_ADDRESS);
            return Collections.enumeration(names);
        }
    }

    /**
     * Without what a client wrote into its query: see {@link QuerySeal}. And without a servlet session, of which the server would make
     * one for each WebSocket, to be looked for and removed later, though nobody asks for it.
     */
    private static final class Sealed extends WithRemoteAddress {

        Sealed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return null;
        }

        @Override
        public HttpSession getSession(boolean create) {
            return null;
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            return query == null ? null : QuerySeal.seal(query);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
