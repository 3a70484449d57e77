package io.tandem.operations.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps from clients what the server's own parts tell one another by headers of the response, such as the text of an
 * exception for its metrics. The last filter: those parts have read them by then.
 */
@Provider
@Priority(Integer.MIN_VALUE)
public class InnerHeaders implements ContainerResponseFilter {

    private static final String INNER = "io.openliberty.";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().keySet().removeIf(name -> name.startsWith(INNER));
    }
}
