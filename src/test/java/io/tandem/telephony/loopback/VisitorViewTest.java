package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitorViewTest {

    private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");
    private static final LegId VISITOR = new LegId(1, 1);
    private static final LegId OPERATOR = new LegId(1, 2);

    @Test
    void tellsWhoWroteWhat() {
        Contact contact = Contact.begin(
                        1,
                        Origin.of(300, Medium.CHAT, Direction.INBOUND, "Pat", "55", AT),
                        ContactState.SCRIPTED,
                        Recording.none(false, false),
                        AT)
                .join(Party.begin(VISITOR, Role.CALLER, Optional.empty(), "Pat", LegState.TALKING, AT))
                .join(Party.begin(OPERATOR, Role.OPERATOR, Optional.of(7L), "33337", LegState.TALKING, AT))
                .noting(journal -> journal.note(Optional.of(VISITOR), "Pat", Item.text("hello"), AT)
                        .note(Optional.empty(), "bot", Item.text("wait"), AT)
                        .note(Optional.of(OPERATOR), "Ada", Item.text("hi"), AT));

        assertThat(VisitorView.of(contact).messages())
                .containsExactly(
                        new VisitorView.Line(1, "visitor", "hello"),
                        new VisitorView.Line(2, "script", "wait"),
                        new VisitorView.Line(3, "operator", "hi"));
    }
}
