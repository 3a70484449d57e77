package io.tandem.operations.rest;

import io.tandem.contact.transcript.TranscriptPage;
import io.tandem.contact.transcript.Transcripts;
import io.tandem.directory.DirectoryUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Shows transcripts of contacts, also of those that are not over. */
@Path("/contacts/{id}/transcript")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
public class TranscriptResource {

    @Inject
    private Transcripts transcripts;

    @GET
    @Operation(
            summary = "Shows what the parties of a chat, email or text saw, in its order",
            description =
                    "What is said is there moments later, while the contact goes on. A page ends with the address of"
                            + " the next one, if there is more.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the transcript",
            content = @Content(schema = @Schema(implementation = TranscriptPart.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The customer has no contact of this number with a transcript",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database does not answer",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response show(
            @Parameter(description = "Number of the contact", example = "900") @PathParam("id") String id,
            @Parameter(description = "Number of the customer", required = true, example = "300") @QueryParam("customer")
                    String customer,
            @Parameter(description = "Lowest index wanted; the first if not given") @QueryParam("from") String from,
            @Parameter(description = "How many entries at most, from 1 to 1000; 200 if not given") @QueryParam("limit")
                    String limit) {
        try {
            TranscriptQuery query = TranscriptQuery.of(id, customer, from, limit);
            TranscriptPage page = page(query);
            if (page.entries().isEmpty()
                    && page(query.fromTheBeginning()).entries().isEmpty()) {
                return Problem.answer(
                        Response.Status.NOT_FOUND, "The customer has no contact of this number with a transcript.");
            }
            return Response.ok(TranscriptPart.of(query, page)).build();
        } catch (IllegalArgumentException wrong) {
            return Problem.answer(Response.Status.BAD_REQUEST, wrong.getMessage());
        } catch (DirectoryUnavailableException unavailable) {
            return Problem.answer(Response.Status.SERVICE_UNAVAILABLE, unavailable.getMessage());
        }
    }

    private TranscriptPage page(TranscriptQuery query) {
        return transcripts.list(query.customerId(), query.contactId(), query.from(), query.limit());
    }
}
