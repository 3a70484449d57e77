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

/** Phones of the loopback: whoever is called, operators or others. */
@Path("/loopback/phones/{number}")
@Drivable
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loopback")
public class PhonesResource {

    @Inject
    private Switchboard loopback;

    /** Shows a phone. */
    @GET
    @Operation(summary = "Shows what rings or talks at a phone")
    public CompletionStage<PhoneView> show(@PathParam("number") String number) {
        return loopback.phone(number);
    }

    /** Somebody picks up. */
    @POST
    @Path("/answer")
    @Operation(summary = "Picks up what has been ringing longest")
    @APIResponse(responseCode = "200", description = "The call")
    @APIResponse(responseCode = "404", description = "Nothing rings or talks there")
    @APIResponse(responseCode = "409", description = "It does not ring, or cannot be picked up")
    public CompletionStage<CallView> answer(@PathParam("number") String number) {
        return loopback.atPhone(number, new FarEndAction.Answer());
    }

    /** Somebody presses keys. */
    @POST
    @Path("/digits")
    @Operation(summary = "Presses keys")
    @RequestBody(
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Keys.class)))
    public CompletionStage<CallView> press(@PathParam("number") String number, String body) {
        return loopback.atPhone(number, Keys.read(body));
    }

    /** Somebody says something. */
    @POST
    @Path("/talk")
    @Operation(summary = "Says something")
    @RequestBody(
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Words.class)))
    public CompletionStage<CallView> talk(@PathParam("number") String number, String body) {
        return loopback.atPhone(number, Words.read(body));
    }

    /** Somebody hangs up. */
    @POST
    @Path("/hangup")
    @Operation(summary = "Hangs up, or declines what rings")
    public CompletionStage<CallView> hangUp(@PathParam("number") String number) {
        return loopback.atPhone(number, new FarEndAction.HangUp());
    }
}
