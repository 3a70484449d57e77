package io.tandem.operations.rest;

import io.tandem.session.Comeback;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Why a request was not carried out, as its JSON body.
 *
 * @param message what is wrong and what to do
 */
public record Problem(String message) {

    static Response answer(Response.Status status, String message) {
        Response.ResponseBuilder answer = Response.status(status).entity(new Problem(message));
        if (status == Response.Status.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Comeback.retryAfter());
        }
        return answer.build();
    }
}
