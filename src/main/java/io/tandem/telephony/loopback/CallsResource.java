package io.tandem.telephony.loopback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Callers of the loopback: who calls in, and what they do. */
@Path("/loopback/calls")
@Drivable
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loopback")
public class CallsResource {

    private static final int MOST_LISTED = 1_000;

    @Inject
    private Switchboard loopback;

    /** Places a call from outside. */
    @POST
    @Operation(summary = "Places a call from outside")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewCall.class)))
    @APIResponse(responseCode = "201", description = "The call, which rings")
    @APIResponse(responseCode = "400", description = "The body is wrong")
    @APIResponse(responseCode = "409", description = "The call was turned away")
    @APIResponse(responseCode = "503", description = "There are too many calls")
    public CompletionStage<Response> place(String body) {
        // By hand: a stage derived from a failed one would hide the reason within another exception.
        CompletableFuture<Response> answer = new CompletableFuture<>();
        loopback.place(Json.read(body, NewCall.class).incoming()).whenComplete((placed, failure) -> {
            if (failure == null) {
                answer.complete(created(placed));
            } else {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    private static Response created(CallView call) {
        return Response.created(URI.create("loopback/calls/" + call.id()))
                .entity(call)
                .build();
    }

    /** Lists the calls that go on and the last that are over. */
    @GET
    @Operation(summary = "Lists the calls that go on, then the last 100 that are over, the newest first")
    public CompletionStage<List<CallView>> list(@QueryParam("limit") @DefaultValue("100") int limit) {
        LoopbackException.require(
                limit >= 1 && limit <= MOST_LISTED, "limit: a number from 1 to " + MOST_LISTED + " is expected");
        return loopback.calls(limit);
    }

    /** Shows one call. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Shows one call: its legs, and what each heard")
    @APIResponse(responseCode = "200", description = "The call")
    @APIResponse(responseCode = "404", description = "There is no such call")
    public CompletionStage<CallView> show(@PathParam("id") long id) {
        return loopback.call(id);
    }

    /** The caller presses keys. */
    @POST
    @Path("/{id}/digits")
    @Operation(summary = "The caller presses keys")
    @RequestBody(
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Keys.class)))
    public CompletionStage<CallView> press(@PathParam("id") long id, String body) {
        return loopback.atCaller(id, Keys.read(body));
    }

    /** The caller says something. */
    @POST
    @Path("/{id}/talk")
    @Operation(summary = "The caller says something")
    @RequestBody(
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Words.class)))
    public CompletionStage<CallView> talk(@PathParam("id") long id, String body) {
        return loopback.atCaller(id, Words.read(body));
    }

    /** The caller hangs up. */
    @POST
    @Path("/{id}/hangup")
    @Operation(summary = "The caller hangs up")
    public CompletionStage<CallView> hangUp(@PathParam("id") long id) {
        return loopback.atCaller(id, new FarEndAction.HangUp());
    }
}
