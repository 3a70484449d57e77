package io.tandem.operations.rest;

import io.tandem.directory.Directory;
import io.tandem.directory.DirectoryEditor;
import io.tandem.directory.WebhookSecret;
import io.tandem.tropo.webhook.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Replaces what requests to an application are signed with. */
@Path("/applications/{id}/secrets")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
@APIResponse(
        responseCode = "404",
        description = "There is no application of that number",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "The database does not answer",
        content = @Content(schema = @Schema(implementation = Problem.class)))
public class ApplicationSecretsResource {

    @Inject
    private Directory directory;

    @Inject
    private DirectoryEditor editor;

    @POST
    @Operation(
            summary = "Makes a secret, which this answer alone shows",
            description =
                    "Requests are signed with it and with the one before, until that is dropped or the next one is"
                            + " made.")
    @APIResponse(
            responseCode = "201",
            description = "The secret",
            content = @Content(schema = @Schema(implementation = NewSecret.class)))
    public Response make(@Parameter(example = "90") @PathParam("id") String id) {
        return Answers.ofApplication(directory, id, application -> {
            String secret = SigningSecret.random().reveal();
            return Answers.ofChange(() -> {
                editor.rotateSecret(application.id(), new WebhookSecret(secret));
                return Answers.secret(new NewSecret(secret));
            });
        });
    }

    @DELETE
    @Path("/previous")
    @Operation(summary = "Drops the previous secret: only the newest one signs")
    @APIResponse(responseCode = "204", description = "There is no previous secret any more")
    public Response dropPrevious(@Parameter(example = "90") @PathParam("id") String id) {
        return Answers.ofApplication(
                directory,
                id,
                application -> Answers.ofChange(() -> {
                    editor.dropPreviousSecret(application.id());
                    return Response.noContent().build();
                }));
    }
}
