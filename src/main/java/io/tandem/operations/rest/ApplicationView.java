package io.tandem.operations.rest;

import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationProfile;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application, as JSON, without anything secret.
 *
 * @param id its number
 * @param customer number of the customer whose it is
 * @param name by which the customer's numbers and chat services refer to it
 * @param voiceUrl where it is asked about calls
 * @param voiceFallbackUrl where it is asked if that fails
 * @param messagingUrl where it is asked about conversations in texts
 * @param messagingFallbackUrl where it is asked if that fails
 * @param statusUrl where it is told what becomes of its sessions
 * @param voiceToken whether it has a token that starts calls
 * @param messagingToken whether it has a token that starts conversations in texts
 * @param secrets how many secrets sign requests to it
 * @param numbers the customer's telephone numbers that lead to it
 * @param chatServices names of the customer's chat services that lead to it
 */
@Schema(
        description = "A web application; with a voiceUrl, a messagingUrl or both. User names and passwords in URLs are"
                + " shown as ***")
public record ApplicationView(
        @Schema(examples = "90", readOnly = true) long id,
        @Schema(examples = "300") long customer,
        @Schema(examples = "survey") String name,
        @Schema(examples = "https://app.example/voice") Optional<String> voiceUrl,
        Optional<String> voiceFallbackUrl,
        @Schema(examples = "https://app.example/text") Optional<String> messagingUrl,
        Optional<String> messagingFallbackUrl,
        Optional<String> statusUrl,
        @Schema(readOnly = true) boolean voiceToken,
        @Schema(readOnly = true) boolean messagingToken,

        @Schema(readOnly = true, minimum = "0", maximum = "2")
        int secrets,

        @Schema(readOnly = true, examples = "01632 960020") List<String> numbers,

        @Schema(readOnly = true, examples = "bot") List<String> chatServices) {

    static ApplicationView of(ApplicationProfile application, Leads leads) {
        Optional<ApplicationAddress> voice = application.address(ApplicationChannel.VOICE);
        Optional<ApplicationAddress> messaging = application.address(ApplicationChannel.MESSAGING);
        return new ApplicationView(
                application.id(),
                application.customerId(),
                application.name(),
                voice.map(ApplicationAddress::url).map(ShownUrl::of),
                voice.flatMap(ApplicationAddress::fallback).map(ShownUrl::of),
                messaging.map(ApplicationAddress::url).map(ShownUrl::of),
                messaging.flatMap(ApplicationAddress::fallback).map(ShownUrl::of),
                application.details().statusUrl().map(ShownUrl::of),
                application.tokens().containsKey(ApplicationChannel.VOICE),
                application.tokens().containsKey(ApplicationChannel.MESSAGING),
                application.secrets().size(),
                leads.numbersTo(application.name()),
                leads.chatServicesTo(application.name()));
    }
}
