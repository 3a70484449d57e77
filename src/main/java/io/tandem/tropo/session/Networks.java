package io.tandem.tropo.session;

import io.tandem.contact.model.Conversation;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;

/** By what network somebody came, in the protocol's words (spec 3.1). */
final class Networks {

    /** What voice was delivered as. [observed] */
    private static final String VOICE = "SIP";

    /** The free one among the networks of instant messages: what a chat in a browser is nearest to. */
    private static final String CHAT = "JABBER";

    private Networks() {}

    static String of(Origin origin) {
        if (origin.medium() == Medium.VOICE) {
            return VOICE;
        }
        return Conversation.of(origin).map(Conversation::network).orElse(CHAT);
    }
}
