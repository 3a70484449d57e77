package io.tandem.session.websocket;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Stands before every WebSocket handshake: turns away pages from foreign origins, and tells the endpoint the client's
 * network address, which the WebSocket API itself does not know.
 */
@WebFilter(urlPatterns = "/*")
public class HandshakeFilter extends HttpFilter {

    /** Header under which the endpoint finds the address; what a client sends under this name is discarded. */
    static final String REMOTE_ADDRESS = "X-Tandem-Remote-Address";

    @Inject
    private transient OriginPolicy origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Any upgrade: what the server takes for a WebSocket handshake must never be let past by a stricter reading
        // here.
        if (request.getHeader("Upgrade") == null) {
            chain.doFilter(request, response);
        } else if (origins.allows(request.getHeader("Origin"), request.getScheme(), request.getHeader("Host"))) {
            chain.doFilter(new WithRemoteAddress(request), response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Origin not allowed: see tandem.allowed-origins");
        }
    }

    private static final class WithRemoteAddress extends HttpServletRequestWrapper {

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
}
