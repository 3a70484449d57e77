package io.tandem.operations.rest;

import io.tandem.session.Drain;
import io.tandem.session.SessionRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Takes this node out of service before it is stopped. */
@Path("/drain")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
public class DrainResource {

    /**
     * How far the draining is.
     *
     * @param draining whether it has begun
     * @param connections how many connections are left
     */
    public record DrainState(boolean draining, int connections) {}

    @Inject
    private Drain drain;

    @Inject
    private SessionRegistry registry;

    @GET
    @Operation(summary = "Tells whether this node is draining and how many connections are left")
    public DrainState state() {
        return new DrainState(drain.hasBegun(), registry.connections().size());
    }

    @POST
    @Operation(
            summary = "Begins to drain this node: not ready any more, no new sessions, open ones closed with code 1012",
            description = "Answers at once; ask again to see how many connections are left. Ends with a restart only.")
    public Response begin() {
        drain.begin();
        return Response.accepted(state()).build();
    }
}
