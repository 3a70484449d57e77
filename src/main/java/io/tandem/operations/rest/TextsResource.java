package io.tandem.operations.rest;

import io.tandem.contact.model.RefusedException;
import io.tandem.contact.text.TextLines;
import io.tandem.contact.text.TextPage;
import io.tandem.contact.text.Texts;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.store.StoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Where carriers bring texts, and fetch those that are to go out. */
@Path("/texts")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
@APIResponse(
        responseCode = "400",
        description = "The body or a parameter cannot be used",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "The database or the store does not answer",
        content = @Content(schema = @Schema(implementation = Problem.class)))
public class TextsResource {

    @Inject
    private TextLines lines;

    @Inject
    private Texts texts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a text that somebody wrote to a customer's number",
            description = "It goes to the contact of the conversation between the two, or begins one.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IncomingText.class)))
    @APIResponse(
            responseCode = "202",
            description = "It was taken",
            content = @Content(schema = @Schema(implementation = TakenText.class)))
    @APIResponse(
            responseCode = "404",
            description = "Nobody has the number, or it leads nowhere",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The contact centre cannot take it",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public CompletionStage<Response> take(String body) {
        IncomingText text;
        try {
            text = IncomingText.read(body);
        } catch (IllegalArgumentException wrong) {
            return CompletableFuture.completedStage(Problem.answer(Response.Status.BAD_REQUEST, wrong.getMessage()));
        }
        return lines.receive(text.to(), text.from(), text.network().orElseThrow(), text.text())
                .handle((contact, failure) -> failure != null
                        ? refusal(failure)
                        : contact.map(id -> Response.accepted(new TakenText(id)).build())
                                .orElseGet(() -> Problem.answer(
                                        Response.Status.NOT_FOUND, "Nobody can be reached by a text to this number.")));
    }

    @GET
    @Operation(
            summary = "Lists the texts of a customer that are to go out, oldest first",
            description =
                    "Give the highest id that you have as after, and get what came since. Ids go up in the order in which"
                            + " texts appear here.")
    @APIResponse(
            responseCode = "200",
            description = "A page of texts; none of a customer that is not there",
            content = @Content(schema = @Schema(implementation = TextList.class)))
    public Response list(
            @Parameter(description = "Number of the customer", required = true, example = "300") @QueryParam("customer")
                    String customer,
            @Parameter(description = "Only texts with higher ids; all if not given") @QueryParam("after") String after,
            @Parameter(description = "How many at most, from 1 to 1000; 100 if not given") @QueryParam("limit")
                    String limit) {
        return Answers.of(() -> {
            TextsQuery query = TextsQuery.of(customer, after, limit);
            TextPage page = texts.list(query.customerId(), query.after(), query.limit());
            return Response.ok(TextList.of(query, page)).build();
        });
    }

    private static Response refusal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RefusedException refused) {
            return Problem.answer(
                    Response.Status.CONFLICT,
                    "The text cannot be taken: " + refused.refusal().reason() + '.');
        }
        if (cause instanceof DirectoryUnavailableException || cause instanceof StoreException) {
            return Problem.answer(
                    Response.Status.SERVICE_UNAVAILABLE, "The text cannot be taken at present: try again later.");
        }
        throw new CompletionException(cause);
    }
}
