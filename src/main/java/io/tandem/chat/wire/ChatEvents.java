package io.tandem.chat.wire;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Journal;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Role;
import io.tandem.json.JsonParts;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The events of one contact as visitors' clients are told them (spec 11.6). */
public final class ChatEvents {

    /** The number of those who have not joined: the gateway itself, and applications. */
    private static final int NOBODY = 0;

    /** Who the gateway itself is in a chat. */
    private static final String SYSTEM = "system";

    private record Participant(String nickname, int id, String type) {

        JsonObjectBuilder json() {
            return JsonParts.object()
                    .add("nickname", nickname)
                    .add("participantId", id)
                    .add("type", type);
        }
    }

    private final Contact contact;

    public ChatEvents(Contact contact) {
        this.contact = contact;
    }

    /** Some entries of the journal. */
    public JsonArrayBuilder of(List<JournalEntry> entries) {
        JsonArrayBuilder events = JsonParts.array();
        entries.forEach(entry -> events.add(of(entry)));
        return events;
    }

    /** What a visitor who has been told everything up to an index is told: by index, and not of their own typing. */
    public List<Indexed> after(int index) {
        Stream<Indexed> kept =
                contact.journal().after(index).stream().map(entry -> new Indexed(entry.index(), of(entry)));
        Stream<Indexed> passing = contact.journal().typingAfter(index).stream()
                .filter(typing -> contact.party(typing.author()).role() != Role.CALLER)
                .map(typing -> new Indexed(typing.index(), of(typing)));
        return Stream.concat(kept, passing)
                .sorted(Comparator.comparingInt(Indexed::index))
                .toList();
    }

    /**
     * An event and its place among the others.
     *
     * @param index unique in the chat, increasing
     * @param event as it is told
     */
    public record Indexed(int index, JsonObjectBuilder event) {}

    private JsonObjectBuilder of(Journal.Typing typing) {
        LegId author = typing.author();
        return JsonParts.object()
                .add("index", typing.index())
                .add("type", typing.types() ? "TypingStarted" : "TypingStopped")
                .add(
                        "from",
                        participant(author, contact.journal().nameOf(author)).json())
                .add("text", typing.preview())
                .add("utcTime", typing.at().toEpochMilli());
    }

    private JsonObjectBuilder of(JournalEntry entry) {
        Participant author =
                entry.author().map(leg -> participant(leg, entry.name())).orElseGet(() -> outsider(entry));
        JsonObjectBuilder event = JsonParts.object()
                .add("index", entry.index())
                .add("type", type(entry))
                .add("from", author.json())
                .add("utcTime", entry.at().toEpochMilli());
        if (!entry.text().isEmpty()) {
            event.add("text", entry.text());
        }
        switch (entry.kind()) {
            case TEXT -> event.add("messageType", entry.details().getOrDefault(JournalEntry.SORT, "text"));
            case URL -> event.add("url", entry.text());
            case FILE -> event.add("userData", file(entry));
            case LEFT -> event.add("eventAttributes", attributes(entry));
            default -> {
                // Nothing else belongs to it.
            }
        }
        return event;
    }

    private static String type(JournalEntry entry) {
        return switch (entry.kind()) {
            case JOINED -> "ParticipantJoined";
            case LEFT -> "ParticipantLeft";
            case RENAMED -> "NicknameUpdated";
            case TEXT -> "Message";
            case URL -> "PushUrl";
            case NOTICE -> "CustomNotice";
            case ANNOUNCEMENT -> "Notice";
            case FILE -> "FileUploaded";
        };
    }

    private static JsonObjectBuilder file(JournalEntry entry) {
        return JsonParts.object()
                .add("file-id", entry.details().get(JournalEntry.FILE_ID))
                .add("file-name", entry.text())
                .add("file-size", entry.details().get(JournalEntry.FILE_SIZE));
    }

    private static JsonObjectBuilder attributes(JournalEntry entry) {
        LegEnd reason = LegEnd.valueOf(entry.details().get(JournalEntry.REASON));
        return JsonParts.object().add("GCTI_SYSTEM", JsonParts.object().add("quit-reason-code", quitReason(reason)));
    }

    /** Spec 10: by one's own request, for having been silent, by somebody else, or by the gateway. */
    private static String quitReason(LegEnd reason) {
        return switch (reason) {
            case HUNG_UP, RELEASED, TRANSFERRED, DECLINED, REJECTED -> "0";
            case LOST, FAILED, NO_ANSWER, BUSY, RING_TIME_OVER -> "3";
            case REPLACED -> "4";
            case CONTACT_ENDED, CANCELLED -> "5";
        };
    }

    private Participant participant(LegId leg, String name) {
        // Who has not joined is not found, and so is nobody.
        return new Participant(name, NOBODY + 1 + contact.journal().joined().indexOf(leg), type(contact.party(leg)));
    }

    private static Participant outsider(JournalEntry entry) {
        return new Participant(entry.kind().written() ? entry.name() : SYSTEM, NOBODY, "External");
    }

    /** Spec 11.6: whoever is no visitor and no operator is from outside. */
    private static String type(Party party) {
        if (party.role() == Role.CALLER) {
            return "Client";
        }
        return party.operatorId().isPresent() ? "Agent" : "External";
    }
}
