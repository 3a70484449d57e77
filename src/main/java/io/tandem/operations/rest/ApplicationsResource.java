package io.tandem.operations.rest;

import io.tandem.directory.ApplicationDetails;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.Directory;
import io.tandem.directory.DirectoryChanged;
import io.tandem.directory.DirectoryEditor;
import io.tandem.directory.WebhookSecret;
import io.tandem.tropo.webhook.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Shows and changes the web applications of the directory. */
@Path("/applications")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
@APIResponse(
        responseCode = "503",
        description = "The database does not answer",
        content = @Content(schema = @Schema(implementation = Problem.class)))
public class ApplicationsResource {

    @Inject
    private Directory directory;

    @Inject
    private DirectoryEditor editor;

    @GET
    @Operation(summary = "Lists the applications of a customer")
    @APIResponse(
            responseCode = "200",
            description = "The applications; none of a customer that is not there",
            content = @Content(schema = @Schema(implementation = ApplicationList.class)))
    @APIResponse(
            responseCode = "400",
            description = "The parameter cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response list(
            @Parameter(description = "Number of the customer", required = true, example = "300") @QueryParam("customer")
                    String customer) {
        return Answers.of(() -> {
            long customerId = Parameters.customer(customer);
            return Response.ok(
                            ApplicationList.of(directory.applicationsOf(customerId), Leads.of(directory, customerId)))
                    .build();
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds an application",
            description = "It gets a secret, which this answer alone shows, and no tokens.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The application and its secret",
            content = @Content(schema = @Schema(implementation = NewApplication.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is no such customer, or it has an application of that name",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response add(String body) {
        return Answers.of(() -> {
            ApplicationDetails details = ApplicationBody.read(body);
            Leads leads = Leads.of(directory, details.customerId());
            String secret = SigningSecret.random().reveal();
            return Answers.ofChange(() -> {
                ApplicationProfile added = editor.createApplication(details, new WebhookSecret(secret));
                return Answers.secret(new NewApplication(ApplicationView.of(added, leads), secret));
            });
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Shows an application")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no application of that number",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response show(@Parameter(example = "90") @PathParam("id") String id) {
        return Answers.ofApplication(directory, id, application -> Response.ok(
                        ApplicationView.of(application, Leads.of(directory, application.customerId())))
                .build());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets an application anew, but for its customer and name",
            description =
                    "What is shown of it can be sent back; a URL that is sent as it is shown keeps its user name and"
                            + " password. A channel that loses its URL loses its token. Sessions that have begun go on.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The application, set anew",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no application of that number",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response save(@Parameter(example = "90") @PathParam("id") String id, String body) {
        return Answers.ofApplication(directory, id, application -> {
            Leads leads = Leads.of(directory, application.customerId());
            ApplicationDetails details = ApplicationBody.read(application, leads, body);
            return Answers.ofChange(
                    () -> Response.ok(ApplicationView.of(editor.changeApplication(application.id(), details), leads))
                            .build());
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Retires an application; its tokens and secrets go at once",
            description = "What leads to it leads nowhere until the customer has an application of that name again.")
    @APIResponse(responseCode = "204", description = "It is retired")
    @APIResponse(
            responseCode = "404",
            description = "There is no application of that number",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response retire(@Parameter(example = "90") @PathParam("id") String id) {
        return Answers.ofApplication(
                directory,
                id,
                application -> Answers.ofChange(() -> {
                    editor.retire(DirectoryChanged.Kind.APPLICATION, application.id());
                    return Response.noContent().build();
                }));
    }
}
