package io.tandem.chat.operation;

import io.tandem.chat.ChatSettings;
import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** What visitors may write. */
@ApplicationScoped
class Texts {

    private static final int LONGEST_URL = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Inject
    private Settings settings;

    /**
     * A text that has to be there.
     *
     * @throws ChatException if it is not, or too long
     */
    String required(Fields fields, String name) {
        fields.required(name);
        return optional(fields, name);
    }

    /**
     * A text; empty if it is not there.
     *
     * @throws ChatException if it is too long
     */
    String optional(Fields fields, String name) {
        String text = fields.text(name);
        if (text.length() > settings.get(ChatSettings.MAX_TEXT)) {
            throw new ChatException(ChatFault.TOO_LONG);
        }
        return text;
    }

    /**
     * The address of a page on the web: of nothing that a browser would run.
     *
     * @throws ChatException if it is none
     */
    String url(Fields fields, String name) {
        String url = fields.line(name, LONGEST_URL);
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && SCHEMES.contains(uri.getScheme())) {
                return url;
            }
        } catch (URISyntaxException none) {
            // Refused below, like what is no address of a page.
        }
        throw Fields.wrong(name, "an address with http or https is expected");
    }
}
