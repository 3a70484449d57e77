package io.tandem.operations.rest;

import jakarta.ws.rs.core.Response;

/**
 * Why a request was not carried out, as its JSON body.
 *
 * @param message what is wrong and what to do
 */
public record Problem(String message) {

    static Response answer(Response.Status status, String message) {
        return Response.status(status).entity(new Problem(message)).build();
    }
}
