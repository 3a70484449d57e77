package io.tandem.operations.rest;

import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.Directory;
import io.tandem.directory.DirectoryEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Replaces the tokens that start sessions of an application. */
@Path("/applications/{id}/tokens")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
@APIResponse(
        responseCode = "400",
        description = "The channel cannot be used",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no application of that number",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "The database does not answer",
        content = @Content(schema = @Schema(implementation = Problem.class)))
public class ApplicationTokensResource {

    @Inject
    private Directory directory;

    @Inject
    private DirectoryEditor editor;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a token, which this answer alone shows",
            description = "The channel's token before starts nothing any more.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content = @Content(schema = @Schema(implementation = NewToken.class)))
    @APIResponse(
            responseCode = "409",
            description = "The application has no URL for the channel",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response make(@Parameter(example = "90") @PathParam("id") String id, String body) {
        return Answers.ofApplication(directory, id, application -> {
            ApplicationChannel channel = TokenRequest.read(body);
            return Answers.ofChange(
                    () -> Answers.secret(new NewToken(channel.name(), editor.newToken(application.id(), channel))));
        });
    }

    @DELETE
    @Path("/{channel}")
    @Operation(summary = "Takes the token of a channel away: it starts nothing any more")
    @APIResponse(responseCode = "204", description = "There is no token any more")
    public Response remove(
            @Parameter(example = "90") @PathParam("id") String id,
            @Parameter(schema = @Schema(enumeration = {"VOICE", "MESSAGING"})) @PathParam("channel") String channel) {
        return Answers.ofApplication(directory, id, application -> {
            ApplicationChannel given = StrictBody.oneOf("channel", channel, ApplicationChannel.class);
            return Answers.ofChange(() -> {
                editor.removeToken(application.id(), given);
                return Response.noContent().build();
            });
        });
    }
}
