package io.tandem.telephony.loopback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Visitors of the loopback: who chats, writes emails or wants to be called back, and what they do. */
@Path("/loopback/visitors")
@Drivable
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loopback")
public class VisitorsResource {

    @Inject
    private Visitors visitors;

    /** Somebody comes. */
    @POST
    @Operation(summary = "Starts a chat, an email, a wish to be called back or a text, in a queue")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewVisitor.class)))
    @APIResponse(responseCode = "200", description = "The contact, which waits")
    @APIResponse(responseCode = "400", description = "The body is wrong")
    @APIResponse(responseCode = "409", description = "There is no such queue")
    public CompletionStage<VisitorView> come(String body) {
        return visitors.come(Json.read(body, NewVisitor.class).checked());
    }

    /** Shows what a visitor sees. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Shows how far a visitor's contact has come and what was written")
    @APIResponse(responseCode = "200", description = "The contact")
    @APIResponse(responseCode = "404", description = "There is no such visitor")
    public CompletionStage<VisitorView> look(@PathParam("id") long id) {
        return visitors.look(id);
    }

    /** A visitor writes. */
    @POST
    @Path("/{id}/messages")
    @Operation(summary = "The visitor writes something")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Written.class)))
    public CompletionStage<VisitorView> write(@PathParam("id") long id, String body) {
        return visitors.write(id, Json.read(body, Written.class).checked());
    }

    /** A visitor begins or stops typing. */
    @POST
    @Path("/{id}/typing")
    @Operation(summary = "The visitor begins or stops typing")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Keyboard.class)))
    public CompletionStage<VisitorView> type(@PathParam("id") long id, String body) {
        return visitors.type(id, Json.read(body, Keyboard.class).checked());
    }

    /** A visitor leaves. */
    @POST
    @Path("/{id}/leave")
    @Operation(summary = "The visitor leaves")
    public CompletionStage<VisitorView> leave(@PathParam("id") long id) {
        return visitors.leave(id);
    }
}
