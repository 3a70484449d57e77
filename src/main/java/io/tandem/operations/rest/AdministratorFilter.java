package io.tandem.operations.rest;

import io.tandem.config.Settings;
import io.tandem.operations.ServerSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets administrators in by a bearer token. A token in a header is sent by no browser of its own accord, so a foreign page
 * cannot make one's browser administer the gateway.
 */
@Provider
@AdministratorsOnly
public class AdministratorFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    private Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> token = settings.get(ServerSettings.ADMIN_TOKEN);
        if (token.isEmpty()) {
            refuse(
                    request,
                    Response.Status.FORBIDDEN,
                    "Administration is off: set tandem.admin.token to at least 16 characters.");
        } else if (!same(token.get(), request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            refuse(request, Response.Status.UNAUTHORIZED, "The value of tandem.admin.token is needed as bearer token.");
        }
    }

    private static boolean same(String token, String header) {
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(ContainerRequestContext request, Response.Status status, String message) {
        request.abortWith(Response.status(status)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .type(MediaType.APPLICATION_JSON)
                .entity(new Problem(message))
                .build());
    }
}
