package io.tandem.operations.rest;

import io.tandem.directory.ChatServiceDetails;
import io.tandem.directory.Directory;
import io.tandem.directory.DirectoryChanged;
import io.tandem.directory.DirectoryEditor;
import io.tandem.directory.SavedChatService;
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

/** Shows and changes the chat services of the directory. */
@Path("/chat-services")
@AdministratorsOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "administrator")
@APIResponse(
        responseCode = "503",
        description = "The database does not answer",
        content = @Content(schema = @Schema(implementation = Problem.class)))
public class ChatServicesResource {

    private static final String UNKNOWN = "There is no chat service of that name.";

    @Inject
    private Directory directory;

    @Inject
    private DirectoryEditor editor;

    @GET
    @Operation(summary = "Lists the chat services of a customer")
    @APIResponse(
            responseCode = "200",
            description = "The services; none of a customer that is not there",
            content = @Content(schema = @Schema(implementation = ChatServiceList.class)))
    @APIResponse(
            responseCode = "400",
            description = "The parameter cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response list(
            @Parameter(description = "Number of the customer", required = true, example = "300") @QueryParam("customer")
                    String customer) {
        return Answers.of(() -> {
            long customerId = Parameters.customer(customer);
            return Response.ok(ChatServiceList.of(directory.chatServicesOf(customerId)))
                    .build();
        });
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "Shows a chat service")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ChatServiceView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no service of that name",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response show(@Parameter(example = "customer-support") @PathParam("name") String name) {
        return Answers.of(() -> directory
                .chatService(name)
                .map(service -> Response.ok(ChatServiceView.of(service)).build())
                .orElseGet(ChatServicesResource::unknown));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds a chat service, or sets anew the one of that name",
            description = "Chats that have begun stay where they are. The name may be left out of the body.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChatServiceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The service, set anew",
            content = @Content(schema = @Schema(implementation = ChatServiceView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The service, added",
            content = @Content(schema = @Schema(implementation = ChatServiceView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The name or the body cannot be used",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is no such customer, queue or application of the customer's, or another customer has a"
                    + " service of that name",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response save(@Parameter(example = "customer-support") @PathParam("name") String name, String body) {
        return Answers.of(() -> {
            ChatServiceDetails details = ChatServiceBody.read(name, body);
            return Answers.ofChange(() -> {
                SavedChatService saved = editor.saveChatService(details);
                return Answers.saved(saved.added(), ChatServiceView.of(saved.service()));
            });
        });
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            summary = "Retires a chat service: nobody can ask for it any more",
            description = "Chats that have begun go on. The name can be given again, to another customer too.")
    @APIResponse(responseCode = "204", description = "It is retired")
    @APIResponse(
            responseCode = "404",
            description = "There is no service of that name",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response retire(@Parameter(example = "customer-support") @PathParam("name") String name) {
        return Answers.ofRetirement(
                () -> directory.chatService(name),
                record -> editor.retire(DirectoryChanged.Kind.CHAT_SERVICE, record.id()),
                UNKNOWN);
    }

    private static Response unknown() {
        return Problem.answer(Response.Status.NOT_FOUND, UNKNOWN);
    }
}
