package io.tandem.operations.rest;

import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationDetails;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.DirectoryException;
import io.tandem.json.JsonParts;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads an application as administrators send it. */
final class ApplicationBody {

    private static final String ID = "id";
    private static final String CUSTOMER = "customer";
    private static final String NAME = "name";
    private static final String VOICE_URL = "voiceUrl";
    private static final String VOICE_FALLBACK_URL = "voiceFallbackUrl";
    private static final String MESSAGING_URL = "messagingUrl";
    private static final String MESSAGING_FALLBACK_URL = "messagingFallbackUrl";
    private static final String STATUS_URL = "statusUrl";
    private static final String VOICE_TOKEN = "voiceToken";
    private static final String MESSAGING_TOKEN = "messagingToken";
    private static final String SECRETS = "secrets";
    private static final String NUMBERS = "numbers";
    private static final String CHAT_SERVICES = "chatServices";
    private static final Set<String> OF_NEW =
            Set.of(CUSTOMER, NAME, VOICE_URL, VOICE_FALLBACK_URL, MESSAGING_URL, MESSAGING_FALLBACK_URL, STATUS_URL);
    private static final Set<String> OF_SHOWN =
            with(OF_NEW, ID, VOICE_TOKEN, MESSAGING_TOKEN, SECRETS, NUMBERS, CHAT_SERVICES);

    private final StrictBody body;
    private final Optional<ApplicationDetails> current;

    private ApplicationBody(StrictBody body, Optional<ApplicationDetails> current) {
        this.body = body;
        this.current = current;
    }

    /**
     * Reads one that is to be added.
     *
     * @throws IllegalArgumentException if the body cannot be used; the message is for whoever sent it
     * @throws DirectoryException if a value cannot be used; the message is for whoever sent it
     */
    static ApplicationDetails read(String body) {
        StrictBody read = StrictBody.read(body, OF_NEW);
        return new ApplicationBody(read, Optional.empty())
                .details(read.customer(CUSTOMER), read.text(NAME).orElse(null));
    }

    /**
     * Reads one that is to be set anew. What is shown of it can be sent back.
     *
     * @param leads what leads to the customer's applications
     * @throws IllegalArgumentException if the body cannot be used; the message is for whoever sent it
     * @throws DirectoryException if a value cannot be used; the message is for whoever sent it
     */
    static ApplicationDetails read(ApplicationProfile current, Leads leads, String body) {
        StrictBody read = StrictBody.read(body, OF_SHOWN);
        ApplicationView shown = ApplicationView.of(current, leads);
        read.refuseOther(ID, JsonParts.value(shown.id()));
        read.refuseOther(CUSTOMER, JsonParts.value(shown.customer()));
        read.refuseOther(NAME, JsonParts.value(shown.name()));
        read.refuseOther(VOICE_TOKEN, value(shown.voiceToken()));
        read.refuseOther(MESSAGING_TOKEN, value(shown.messagingToken()));
        read.refuseOther(SECRETS, JsonParts.value(shown.secrets()));
        read.refuseOther(NUMBERS, JsonParts.array(shown.numbers()).build());
        read.refuseOther(CHAT_SERVICES, JsonParts.array(shown.chatServices()).build());
        return new ApplicationBody(read, Optional.of(current.details())).details(shown.customer(), shown.name());
    }

    private ApplicationDetails details(long customerId, String name) {
        return new ApplicationDetails(
                customerId,
                name,
                address(ApplicationChannel.VOICE, VOICE_URL, VOICE_FALLBACK_URL),
                address(ApplicationChannel.MESSAGING, MESSAGING_URL, MESSAGING_FALLBACK_URL),
                url(STATUS_URL, current.flatMap(ApplicationDetails::statusUrl)));
    }

    private Optional<ApplicationAddress> address(ApplicationChannel channel, String member, String fallbackMember) {
        Optional<ApplicationAddress> now = current.flatMap(details -> details.address(channel));
        Optional<String> url = url(member, now.map(ApplicationAddress::url));
        Optional<String> fallback = url(fallbackMember, now.flatMap(ApplicationAddress::fallback));
        if (url.isEmpty() && fallback.isPresent()) {
            throw new IllegalArgumentException("The " + fallbackMember + " needs a " + member + ".");
        }
        return url.map(given -> new ApplicationAddress(given, fallback));
    }

    private Optional<String> url(String member, Optional<String> now) {
        return body.text(member).map(sent -> ShownUrl.read(member, sent, now));
    }

    private static JsonValue value(boolean is) {
        return is ? JsonValue.TRUE : JsonValue.FALSE;
    }

    private static Set<String> with(Set<String> members, String... more) {
        Set<String> all = new HashSet<>(members);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
