package io.tandem.operations.rest;

import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.history.Page;
import io.tandem.directory.DirectoryUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** Shows the history of contacts. */
@Path("/contacts")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
public class ContactsResource {

    @Inject
    private ContactHistory history;

    @GET
    @Operation(
            summary = "Lists the contacts of a customer that have ended, newest first",
            description = "A page ends with the address of the next one, if there is one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of contacts",
            content = @Content(schema = @Schema(implementation = ContactList.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database does not answer",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response list(
            @Parameter(description = "Number of the customer", required = true, example = "300") @QueryParam("customer")
                    String customer,
            @Parameter(description = "Only contacts that ended before this time", example = "2026-01-31T12:00:00Z")
                    @QueryParam("before")
                    String before,
            @Parameter(description = "Also those that ended at that very time and have a lower id")
                    @QueryParam("beforeId")
                    String beforeId,
            @Parameter(description = "How many at most, from 1 to 200; 50 if not given") @QueryParam("limit")
                    String limit) {
        try {
            ContactsQuery query = ContactsQuery.of(customer, before, beforeId, limit);
            Page page = history.list(query.customerId(), query.before(), query.beforeId(), query.limit());
            return Response.ok(ContactList.of(query, page)).build();
        } catch (IllegalArgumentException wrong) {
            return Problem.answer(Response.Status.BAD_REQUEST, wrong.getMessage());
        } catch (DirectoryUnavailableException unavailable) {
            return Problem.answer(Response.Status.SERVICE_UNAVAILABLE, unavailable.getMessage());
        }
    }
}
