package io.tandem.operations.rest;

import io.tandem.directory.Directory;
import io.tandem.directory.DirectoryChanged;
import io.tandem.directory.DirectoryEditor;
import io.tandem.directory.NumberDetails;
import io.tandem.directory.SavedNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Shows and changes the telephone numbers of the directory. */
@Path("/numbers")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
@APIResponse(
        responseCode = "503",
        description = "The database does not answer",
        content = @Content(schema = @Schema(implementation = Problem.class)))
public class NumbersResource {

    private static final String UNKNOWN = "Nobody has that number.";

    private static final String WRITTEN = "The number; its blanks do not count";

    @Inject
    private Directory directory;

    @Inject
    private DirectoryEditor editor;

    @GET
    @Operation(summary = "Lists the telephone numbers of a customer")
    @APIResponse(
            responseCode = "200",
            description = "The numbers; none of a customer that is not there",
            content = @Content(schema = @Schema(implementation = NumberList.class)))
    @APIResponse(
            responseCode = "400",
            description = "The parameter cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response list(
            @Parameter(description = "Number of the customer", required = true, example = "300") @QueryParam("customer")
                    String customer) {
        return Answers.of(() -> {
            long customerId = Parameters.customer(customer);
            return Response.ok(NumberList.of(directory.numbersOf(customerId))).build();
        });
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "Shows a telephone number")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(implementation = NumberView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Nobody has that number",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response show(
            @Parameter(description = WRITTEN, example = "01632960010") @PathParam("number") String number) {
        return Answers.of(() -> directory
                .number(number)
                .map(found -> Response.ok(NumberView.of(found)).build())
                .orElseGet(NumbersResource::unknown));
    }

    @PUT
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds a telephone number, or sets it anew",
            description =
                    "Contacts that have begun stay where they are. The number may be left out of the body; if it is there, it is kept"
                            + " with the blanks it has there.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NumberView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The number, set anew",
            content = @Content(schema = @Schema(implementation = NumberView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The number, added",
            content = @Content(schema = @Schema(implementation = NumberView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The number or the body cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is no such customer, queue or application of the customer's, or another customer has the"
                            + " number",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response save(
            @Parameter(description = WRITTEN, example = "01632960010") @PathParam("number") String number,
            String body) {
        return Answers.of(() -> {
            NumberDetails details = NumberBody.read(number, body);
            return Answers.ofChange(() -> {
                SavedNumber saved = editor.saveNumber(details);
                return Answers.saved(saved.added(), NumberView.of(saved.number()));
            });
        });
    }

    @DELETE
    @Path("/{number}")
    @Operation(
            summary = "Retires a telephone number: whoever dials it reaches nobody any more",
            description = "Contacts that have begun go on. The number can be given again, to another customer too.")
    @APIResponse(responseCode = "204", description = "It is retired")
    @APIResponse(
            responseCode = "404",
            description = "Nobody has that number",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response retire(
            @Parameter(description = WRITTEN, example = "01632960010") @PathParam("number") String number) {
        return Answers.ofRetirement(
                () -> directory.number(number),
                record -> editor.retire(DirectoryChanged.Kind.NUMBER, record.id()),
                UNKNOWN);
    }

    private static Response unknown() {
        return Problem.answer(Response.Status.NOT_FOUND, UNKNOWN);
    }
}
