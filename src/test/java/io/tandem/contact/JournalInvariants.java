package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Journal;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold for the journal of a contact between any two commands. */
final class JournalInvariants {

    private JournalInvariants() {}

    static void check(Contact contact) {
        Journal journal = contact.journal();
        if (!contact.origin().medium().written()) {
            assertThat(journal).as("journal of call %s", contact.id()).isEqualTo(Journal.EMPTY);
            return;
        }
        List<Integer> indices =
                journal.entries().stream().map(JournalEntry::index).toList();
        int before = 0;
        for (int index : indices) {
            assertThat(index).as("index after %d in %s", before, contact).isGreaterThan(before);
            before = index;
        }
        assertThat(journal.last()).as("last index of %s", contact).isGreaterThanOrEqualTo(before);
        contact.parties().forEach(party -> comesAndGoes(contact, party));
        nobodyActsAfterLeaving(contact);
        nothingFollowsTheEnd(contact);
    }

    /** Who answered joined once, and left once if they are gone; nobody else is in the journal. */
    private static void comesAndGoes(Contact contact, Party party) {
        List<JournalEntry.Kind> presence = contact.journal().entries().stream()
                .filter(entry -> entry.author().filter(party.leg()::equals).isPresent())
                .map(JournalEntry::kind)
                .filter(kind -> kind == JournalEntry.Kind.JOINED || kind == JournalEntry.Kind.LEFT)
                .toList();
        List<JournalEntry.Kind> expected = party.answered().isEmpty()
                ? List.of()
                : party.isLive()
                        ? List.of(JournalEntry.Kind.JOINED)
                        : List.of(JournalEntry.Kind.JOINED, JournalEntry.Kind.LEFT);
        assertThat(presence).as("coming and going of %s in %s", party, contact).isEqualTo(expected);
    }

    /** Once all who were there have left and the contact is over, its journal is closed. */
    private static void nothingFollowsTheEnd(Contact contact) {
        boolean joined =
                contact.journal().entries().stream().anyMatch(entry -> entry.kind() == JournalEntry.Kind.JOINED);
        if (joined && !contact.isLive()) {
            assertThat(contact.journal().entries())
                    .as("journal of %s, which is over", contact)
                    .last()
                    .extracting(JournalEntry::kind)
                    .isEqualTo(JournalEntry.Kind.LEFT);
        }
    }

    /** Who has left does nothing any more. */
    private static void nobodyActsAfterLeaving(Contact contact) {
        Set<LegId> gone = new HashSet<>();
        for (JournalEntry entry : contact.journal().entries()) {
            entry.author().ifPresent(author -> {
                assertThat(gone)
                        .as("who had left before %s in %s", entry, contact)
                        .doesNotContain(author);
                if (entry.kind() == JournalEntry.Kind.LEFT) {
                    gone.add(author);
                }
            });
        }
    }
}
