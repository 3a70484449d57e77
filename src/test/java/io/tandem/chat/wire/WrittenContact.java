package io.tandem.chat.wire;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.JournalEntry.Kind;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A chat's contact in the making: Pat, operator 7 and somebody from outside, of whom none has joined at first. */
public final class WrittenContact {

    /** When everything happens. */
    public static final Instant AT = Instant.ofEpochMilli(1_700_000_000_000L);

    public static final LegId PAT = new LegId(1, 1);
    public static final LegId ADA = new LegId(1, 2);
    public static final LegId OUTSIDER = new LegId(1, 3);

    private Contact contact = Contact.begin(
                    1,
                    Origin.of(300, Medium.CHAT, Direction.INBOUND, "Pat", "customer-support", AT),
                    ContactState.QUEUED,
                    Recording.none(false, false),
                    AT)
            .join(party(PAT, Role.CALLER, Optional.empty()))
            .join(party(ADA, Role.OPERATOR, Optional.of(7L)))
            .join(party(OUTSIDER, Role.THIRD_PARTY, Optional.empty()));

    /** Somebody joins. */
    public WrittenContact joins(LegId who, String name) {
        return note(Kind.JOINED, who, name, "", Map.of("role", "x"));
    }

    /** Somebody leaves. */
    public WrittenContact leaves(LegId who, LegEnd reason) {
        return note(Kind.LEFT, who, nameOf(who), "", Map.of("reason", reason.name()));
    }

    /** Somebody has another name. */
    public WrittenContact renamed(LegId who, String name) {
        return note(Kind.RENAMED, who, name, name, Map.of());
    }

    /** Somebody writes. */
    public WrittenContact writes(LegId who, Item item) {
        return note(item.kind(), who, nameOf(who), item.text(), item.details());
    }

    /** An application writes. */
    public WrittenContact isWrittenTo(String application, Item item) {
        contact = contact.noting(journal -> journal.note(Optional.empty(), application, item, AT));
        return this;
    }

    /** The gateway says something. */
    public WrittenContact announces(String text) {
        contact = contact.noting(
                journal -> journal.note(Optional.empty(), "", new Item(Kind.ANNOUNCEMENT, text, Map.of()), AT));
        return this;
    }

    /** Somebody types, which takes an index and passes. */
    public WrittenContact types(LegId who) {
        return keys(who, true, "Hel");
    }

    /** Somebody has stopped typing. */
    public WrittenContact stops(LegId who) {
        return keys(who, false, "");
    }

    private WrittenContact keys(LegId who, boolean types, String preview) {
        contact = contact.noting(journal -> journal.type(who, types, preview, AT));
        return this;
    }

    /** It is over. */
    public WrittenContact ends() {
        contact = contact.end(EndCause.values()[0], AT);
        return this;
    }

    /** As it is now. */
    public Contact now() {
        return contact;
    }

    private String nameOf(LegId who) {
        return contact.journal().nameOf(who);
    }

    private WrittenContact note(Kind kind, LegId who, String name, String text, Map<String, String> details) {
        contact = contact.noting(journal -> journal.note(Optional.of(who), name, new Item(kind, text, details), AT));
        return this;
    }

    private static Party party(LegId leg, Role role, Optional<Long> operator) {
        return Party.begin(leg, role, operator, "", LegState.TALKING, AT);
    }
}
