package io.tandem.telephony.loopback;

import io.tandem.config.Settings;
import io.tandem.telephony.TelephonySettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Lets requests to the phones in. There are no credentials: the gate is shut outside the demo, and a page of another
 * origin can have a browser send neither JSON without its asking first, nor anything without telling where it comes from.
 */
@Provider
@Drivable
public class LoopbackGate implements ContainerRequestFilter {

    /** Most bytes of a body. */
    static final int LARGEST_BODY = 65_536;

    @Inject
    private Settings settings;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!TelephonySettings.loopbackRest(settings)) {
            refuse(
                    request,
                    Response.Status.FORBIDDEN,
                    "The loopback's phones cannot be driven here: set tandem.loopback.rest to true.");
        } else if (!SameOrigin.allows(request.getHeaderString("Origin"), request.getHeaderString(HttpHeaders.HOST))) {
            refuse(request, Response.Status.FORBIDDEN, "Pages of another origin cannot drive the loopback's phones.");
        } else if (request.getMethod().equals(HttpMethod.POST)) {
            checkBody(request);
        }
    }

    private static void checkBody(ContainerRequestContext request) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            refuse(request, Response.Status.UNSUPPORTED_MEDIA_TYPE, "Content-Type: application/json is expected.");
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(
                    request,
                    Response.Status.REQUEST_ENTITY_TOO_LARGE,
                    "The body is larger than " + LARGEST_BODY + " bytes.");
        } else {
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }

    private static void refuse(ContainerRequestContext request, Response.Status status, String message) {
        request.abortWith(Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Problem(message))
                .build());
    }
}
