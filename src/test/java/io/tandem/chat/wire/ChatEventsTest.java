package io.tandem.chat.wire;

import static io.tandem.chat.wire.WrittenContact.ADA;
import static io.tandem.chat.wire.WrittenContact.OUTSIDER;
import static io.tandem.chat.wire.WrittenContact.PAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LegEnd;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What visitors' clients are told of a contact (spec 11.6). */
class ChatEventsTest {

    private static final String FROM_PAT = "'from':{'nickname':'Pat','participantId':1,'type':'Client'}";
    private static final String FROM_ADA = "'from':{'nickname':'Ada','participantId':2,'type':'Agent'}";
    private static final String FROM_SYSTEM = "'from':{'nickname':'system','participantId':0,'type':'External'}";

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        JournalEntry.Kind.JOINED,
                        contact -> contact.joins(OUTSIDER, "Expert"),
                        "'type':'ParticipantJoined','from':{'nickname':'Expert','participantId':3,'type':'External'}"),
                kind(
                        JournalEntry.Kind.LEFT,
                        contact -> contact.leaves(PAT, LegEnd.RELEASED),
                        "'type':'ParticipantLeft'," + FROM_PAT
                                + ",'eventAttributes':{'GCTI_SYSTEM':{'quit-reason-code':'0'}}"),
                kind(
                        JournalEntry.Kind.RENAMED,
                        contact -> contact.renamed(PAT, "Robin"),
                        "'type':'NicknameUpdated','text':'Robin',"
                                + "'from':{'nickname':'Robin','participantId':1,'type':'Client'}"),
                kind(
                        JournalEntry.Kind.TEXT,
                        contact -> contact.writes(ADA, Item.text("Hello")),
                        "'type':'Message','text':'Hello','messageType':'text'," + FROM_ADA),
                kind(
                        JournalEntry.Kind.TEXT,
                        contact -> contact.writes(PAT, Item.text("Hello", "note")),
                        "'type':'Message','text':'Hello','messageType':'note'," + FROM_PAT),
                kind(
                        JournalEntry.Kind.TEXT,
                        contact -> contact.isWrittenTo("bot", Item.text("Hello")),
                        "'type':'Message','text':'Hello','messageType':'text',"
                                + "'from':{'nickname':'bot','participantId':0,'type':'External'}"),
                kind(
                        JournalEntry.Kind.URL,
                        contact -> contact.writes(PAT, Item.url("https://shop.example/")),
                        "'type':'PushUrl','text':'https://shop.example/','url':'https://shop.example/'," + FROM_PAT),
                kind(
                        JournalEntry.Kind.NOTICE,
                        contact -> contact.writes(PAT, Item.notice("seen")),
                        "'type':'CustomNotice','text':'seen'," + FROM_PAT),
                kind(
                        JournalEntry.Kind.ANNOUNCEMENT,
                        contact -> contact.announces("Please wait"),
                        "'type':'Notice','text':'Please wait'," + FROM_SYSTEM),
                kind(
                        JournalEntry.Kind.FILE,
                        contact -> contact.writes(ADA, Item.file("f-1", "a.png", 42, "image/png")),
                        "'type':'FileUploaded','text':'a.png',"
                                + "'userData':{'file-id':'f-1','file-name':'a.png','file-size':'42'},"
                                + FROM_ADA));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("kinds")
    void anEntryIsToldWithAllThatBelongsToIt(
            JournalEntry.Kind kind, UnaryOperator<WrittenContact> happening, String expected) {
        WrittenContact contact = talk();
        happening.apply(contact);

        assertThat(told(contact.now()).get(2))
                .as("%s as an event", kind)
                .isEqualTo(ChatJson.fields("'index':3,'utcTime':1700000000000," + expected));
    }

    @Test
    void everyKindOfEntryIsTried() {
        assertThat(kinds().map(row -> row.get()[0]).distinct())
                .as("kinds of the table")
                .containsExactlyInAnyOrder((Object[]) JournalEntry.Kind.values());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "HUNG_UP, 0", "RELEASED, 0", "TRANSFERRED, 0", "DECLINED, 0", "REJECTED, 0",
        "LOST, 3", "FAILED, 3", "NO_ANSWER, 3", "BUSY, 3", "RING_TIME_OVER, 3",
        "REPLACED, 4", "CONTACT_ENDED, 5", "CANCELLED, 5"
    })
    void whoLeavesHasAReason(LegEnd reason, String code) {
        assertThat(quitReason(reason)).as("spec 10").isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(LegEnd.class)
    void noReasonIsUnknown(LegEnd reason) {
        assertThat(quitReason(reason)).as("of %s", reason).matches("[0-8]");
    }

    @Test
    void participantsAreNumberedAsTheyJoinAndKeepTheirNumbers() {
        Contact contact = talk().leaves(ADA, LegEnd.TRANSFERRED)
                .joins(OUTSIDER, "Expert")
                .joins(ADA, "Ada")
                .writes(ADA, Item.text("again"))
                .now();

        assertThat(told(contact))
                .as("numbers of participants")
                .extracting(event -> event.getJsonObject("from").getInt("participantId"))
                .containsExactly(1, 2, 2, 3, 2, 2);
    }

    @Test
    void someEntriesAreToldLikeAll() {
        Contact contact = talk().writes(PAT, Item.text("one")).now();
        List<JsonObject> all = told(contact);

        assertThat(events(contact, contact.journal().after(2)))
                .as("those after the second, with numbers of participants who joined before")
                .isEqualTo(all.subList(2, 3));
    }

    @Test
    void typingIsToldWithItsPreview() {
        assertThat(last(talk().types(ADA).now()))
                .as("the index that it took")
                .isEqualTo(ChatJson.fields(
                        "'index':3,'type':'TypingStarted'," + FROM_ADA + ",'text':'Hel','utcTime':1700000000000"));
        assertThat(last(talk().stops(ADA).now()))
                .as("nothing typed is an empty text")
                .isEqualTo(ChatJson.fields(
                        "'index':3,'type':'TypingStopped'," + FROM_ADA + ",'text':'','utcTime':1700000000000"));
    }

    private static JsonObject last(Contact contact) {
        List<ChatEvents.Indexed> events = new ChatEvents(contact).after(0);
        return events.get(events.size() - 1).event().build();
    }

    private static WrittenContact talk() {
        return new WrittenContact().joins(PAT, "Pat").joins(ADA, "Ada");
    }

    private static String quitReason(LegEnd reason) {
        return told(talk().leaves(ADA, reason).now())
                .get(2)
                .getJsonObject("eventAttributes")
                .getJsonObject("GCTI_SYSTEM")
                .getString("quit-reason-code");
    }

    private static List<JsonObject> told(Contact contact) {
        return events(contact, contact.journal().entries());
    }

    private static List<JsonObject> events(Contact contact, List<JournalEntry> entries) {
        return new ChatEvents(contact).of(entries).build().getValuesAs(JsonObject.class);
    }

    private static Arguments kind(JournalEntry.Kind kind, UnaryOperator<WrittenContact> happening, String expected) {
        return arguments(kind, happening, expected);
    }
}
