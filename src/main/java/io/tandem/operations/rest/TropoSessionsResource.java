package io.tandem.operations.rest;

import io.tandem.tropo.dialogue.Dialogues;
import io.tandem.tropo.dialogue.KeptSession;
import io.tandem.tropo.dialogue.SessionQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Shows what sessions and their applications said to each other, also of sessions that go on. */
@Path("/tropo/sessions")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
@APIResponse(
        responseCode = "400",
        description = "A parameter cannot be used",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "The database does not answer",
        content = @Content(schema = @Schema(implementation = Problem.class)))
public class TropoSessionsResource {

    @Inject
    private Dialogues dialogues;

    @GET
    @Operation(
            summary = "Lists the sessions of a customer's applications, newest first",
            description = "A page ends with the address of the next one, if there is one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions",
            content = @Content(schema = @Schema(implementation = TropoSessionList.class)))
    public Response list(
            @Parameter(description = "Number of the customer", required = true, example = "300") @QueryParam("customer")
                    String customer,
            @Parameter(description = "Name of the application; all if not given", example = "survey")
                    @QueryParam("application")
                    String application,
            @Parameter(description = "Only sessions that began at this time or later", example = "2026-01-31T12:00:00Z")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Only sessions that began before this time", example = "2026-02-01T12:00:00Z")
                    @QueryParam("before")
                    String before,
            @Parameter(description = "Also those that began at that very time and have a lower id")
                    @QueryParam("beforeId")
                    String beforeId,
            @Parameter(description = "How many at most, from 1 to 200; 50 if not given") @QueryParam("limit")
                    String limit) {
        return Answers.of(() -> {
            SessionQuery query = TropoSessionsQuery.of(customer, application, from, before, beforeId, limit);
            return Response.ok(TropoSessionList.of(query, dialogues.list(query)))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Shows a session and what happened in it, in its order",
            description =
                    "What happens is there moments later, while the session goes on. A page ends with the address of the"
                            + " next one, if there is more.")
    @APIResponse(
            responseCode = "200",
            description = "The session and a page of its entries",
            content = @Content(schema = @Schema(implementation = TropoDialogue.class)))
    @APIResponse(
            responseCode = "404",
            description = "No session of that id is kept, or it is another customer's",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response show(
            @Parameter(description = "The session, as its application knows it") @PathParam("id") String id,
            @Parameter(description = "Number of the customer whose it must be; any if not given", example = "300")
                    @QueryParam("customer")
                    String customer,
            @Parameter(description = "Lowest index wanted; the first if not given") @QueryParam("from") String from,
            @Parameter(description = "How many entries at most, from 1 to 500; 200 if not given") @QueryParam("limit")
                    String limit) {
        return Answers.of(() -> {
            TropoDialogueQuery query = TropoDialogueQuery.of(id, customer, from, limit);
            return session(query)
                    .map(session -> Response.ok(TropoDialogue.of(
                                    query, session, dialogues.entries(query.sessionId(), query.from(), query.limit())))
                            .build())
                    .orElseGet(() -> Problem.answer(
                            Response.Status.NOT_FOUND, "No session of that id is kept, or it is another customer's."));
        });
    }

    private Optional<KeptSession> session(TropoDialogueQuery query) {
        return dialogues.find(query.sessionId()).filter(kept -> query.customerId()
                .map(customer -> customer == kept.session().customerId())
                .orElse(true));
    }
}
