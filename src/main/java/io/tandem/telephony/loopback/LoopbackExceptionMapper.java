package io.tandem.telephony.loopback;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers with the reason's status and message. */
@Provider
public class LoopbackExceptionMapper implements ExceptionMapper<LoopbackException> {

    @Override
    public Response toResponse(LoopbackException exception) {
        return Response.status(exception.reason().status())
                .type(MediaType.APPLICATION_JSON)
                .entity(new Problem(exception.getMessage()))
                .build();
    }
}
