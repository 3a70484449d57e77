package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Announce;
import io.tandem.contact.command.CallForScript;
import io.tandem.contact.command.Enqueue;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.ReadAsCaller;
import io.tandem.contact.command.RenameCaller;
import io.tandem.contact.command.TypeAsCaller;
import io.tandem.contact.command.Write;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.command.WriteAsScript;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.Journal;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.ContactService;
import io.tandem.processor.ProcessorCentre.Client;
import io.tandem.store.Stages;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A chat of an agent with a visitor, as the agent's desktop sees it. */
class ChatTest {

    private static final String CHAT = ".G1.C3.I1";
    private static final String VISITOR = "01632960123";
    private static final String FILE = "5f0c9f5c8d1d4b1e8f3a2b7c6d5e4f30";

    private final ProcessorCentre centre = new ProcessorCentre();

    @Test
    void tellsOfEachMessageWhatItIsAndHowItsAuthorIsShown() {
        Client agent = accepted();
        write(Item.text("hello"));
        write(Item.url("https://example.com/"));
        write(Item.notice("{\"page\":2}"));
        List<JsonObject> told = agent.frames().take();
        told = Stream.concat(told.stream(), agent.send("interaction.sendmessage", CHAT, "{\"text\":\"hi\"}").stream())
                .toList();

        assertThat(messages(told))
                .as("index, type, author, name and text")
                .containsExactly(
                        "1 text CUSTOMER " + VISITOR + " hello",
                        "2 url CUSTOMER " + VISITOR + " https://example.com/",
                        "3 notice CUSTOMER " + VISITOR + " {\"page\":2}",
                        "4 text AGENT Operator hi");
    }

    @Test
    void tellsWhatAnApplicationWritesFromWhatTheVisitorAndAgentsDo() {
        Client agent = accepted();
        centre.run(at -> new WriteAsScript(1, "bot", Item.text("hello"), at));
        write(Item.text("who is that?"));

        assertThat(messages(agent.frames().take()))
                .as("index, type, author, name and text")
                .containsExactly("1 text EXTERNAL bot hello", "2 text CUSTOMER " + VISITOR + " who is that?");
    }

    @Test
    void tellsWhereAFileIs() {
        Client agent = accepted();
        write(Item.file(FILE, "plan & sketch.pdf", 1_024, "application/pdf"));

        JsonObject message =
                named(agent.frames().take(), "interaction.message.added").get(0).getJsonObject("message");
        assertThat(message.getString("text")).as("the text").isEqualTo("plan & sketch.pdf");
        assertThat(message.getJsonObject("file"))
                .as("the file")
                .hasToString("{\"id\":\"" + FILE + "\",\"name\":\"plan & sketch.pdf\",\"size\":1024,"
                        + "\"type\":\"application/pdf\",\"address\":\"/processor/files?contact=1&id=" + FILE + "\"}");
    }

    @Test
    void keepsWhatTheGatewayTellsTheVisitorFromTheMessages() {
        Client agent = accepted();
        centre.run(at -> new Announce(1, "please wait", at));

        assertThat(agent.told()).as("what the agent is told of it").isEmpty();
    }

    @Test
    void tellsTheVisitorsNameAndEachChangeOfIt() {
        Client agent = centre.ready(7);
        agent.told();
        centre.arrive(1, Medium.CHAT);
        List<JsonObject> offered = agent.frames().take();
        write(Item.text("before"));
        centre.run(at -> new RenameCaller(1, "Pat", at));
        centre.run(at -> new RenameCaller(1, "Pat", at));
        write(Item.text("after"));
        List<JsonObject> told = agent.frames().take();

        assertThat(offered.stream().map(message -> message.getString("name")))
                .as("when the chat is offered")
                .containsSubsequence(
                        "interaction.created",
                        "interaction.datachanged",
                        "interaction.customerchanged",
                        "interaction.preview");
        assertThat(customers(offered)).as("the first name").containsExactly(VISITOR);
        assertThat(customers(told)).as("the new name, once").containsExactly("Pat");
        assertThat(messages(told))
                .as("each message has the name of its time")
                .containsExactly("1 text CUSTOMER " + VISITOR + " before", "2 text CUSTOMER Pat after");
    }

    @Test
    void knowsTheVisitorsNameWhenTheyHaveLeft() {
        Client agent = accepted();
        centre.run(at -> new RenameCaller(1, "Pat", at));
        centre.run(at -> new LeaveAsCaller(1, at));
        assertThat(customers(agent.frames().take()))
                .as("while the chat is to be completed")
                .containsExactly("Pat");

        assertThat(customers(comeBack(agent))).as("to who comes back then").containsExactly("Pat");
    }

    @Test
    void showsTheOneWhoAnsweredOfThoseWhoWereCalled() {
        Client agent = centre.ready(7);
        centre.run(at -> new CallForScript(
                1,
                Origin.of(ProcessorCentre.CUSTOMER, Medium.CHAT, Direction.OUTBOUND, "a", "b", at),
                Recording.onDemand(),
                "bot",
                List.of("Ann", "Ben", "Cid"),
                Map.of(),
                at));
        centre.answered(1, 2);
        centre.run(at -> new Enqueue(1, ProcessorCentre.QUEUE, Optional.empty(), at));

        assertThat(customers(agent.frames().take())).as("the name").containsExactly("Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VOICE", "CALLBACK"})
    void tellsNoNameOfWhomNobodyWritesTo(Medium medium) {
        Client agent = centre.ready(7);
        centre.arrive(1, medium);

        assertThat(customers(agent.frames().take())).as("names").isEmpty();
    }

    @Test
    void tellsEachTimeWhatTheVisitorHasTypedSoFar() {
        Client agent = accepted();
        centre.run(at -> new TypeAsCaller(1, true, "", at));
        centre.run(at -> new TypeAsCaller(1, true, "he", at));
        centre.run(at -> new TypeAsCaller(1, true, "hello", at));
        centre.run(at -> new TypeAsCaller(1, false, "", at));

        assertThat(named(agent.frames().take(), "interaction.typing.changed").stream()
                        .map(JsonObject::toString))
                .containsExactly(
                        "{\"typing\":true}",
                        "{\"typing\":true,\"text\":\"he\"}",
                        "{\"typing\":true,\"text\":\"hello\"}",
                        "{\"typing\":false}");
    }

    @Test
    void tellsUpToWhichMessageTheVisitorHasRead() {
        Client agent = accepted();
        centre.run(at -> new WriteAsCaller(1, "hello", at));
        centre.run(at -> new Write(7, "good morning", at));
        int index = Stages.get(centre.contacts.contact(ProcessorCentre.CUSTOMER, 1))
                .orElseThrow()
                .journal()
                .last();
        agent.frames().take();
        centre.run(at -> new ReadAsCaller(1, index - 1, at));
        centre.run(at -> new ReadAsCaller(1, index, at));

        assertThat(named(agent.frames().take(), "interaction.message.read").stream()
                        .map(JsonObject::toString))
                .as("indices of messages, not of the journal")
                .containsExactly("{\"index\":1}", "{\"index\":2}");
    }

    @Test
    void passesOnWhatTheAgentHasTypedSoFar() {
        Client agent = accepted();
        List<String> previews = new ArrayList<>();
        centre.store.subscribe(
                ContactService.steps(ProcessorCentre.CUSTOMER, 1), delivery -> ((StepEvents) delivery.event())
                        .events()
                        .forEach(event -> previews.add(((ContactEvent.Typing) event).preview())));

        assertThat(agent.ask("interaction.typing", CHAT, "{\"typing\":true,\"text\":\"We d\"}"))
                .as("the agent is not told of their own typing")
                .containsExactly("success S" + CHAT);
        agent.send("interaction.typing", CHAT, "{\"typing\":true}");
        assertThat(previews).as("what others can be told").containsExactly("We d", "");
    }

    @Test
    void sendsThePageToLookAt() {
        Client agent = accepted();

        assertThat(agent.ask(
                        "interaction.sendmessage", CHAT, "{\"type\":\"url\",\"text\":\"HTTPS://example.com/a?b=ü#c\"}"))
                .containsExactly("success S" + CHAT, "interaction.message.added S" + CHAT);
        assertThat(journal().entries())
                .as("the last entry")
                .last()
                .matches(entry -> entry.kind() == JournalEntry.Kind.URL, "is a page");
    }

    @ParameterizedTest
    @MethodSource
    void sendsNothingThatIsNeitherATextNorAPage(String data) {
        Client agent = accepted();

        assertThat(agent.ask("interaction.sendmessage", CHAT, data)).containsExactly("invalid_data S" + CHAT);
        assertThat(journal().messages()).as("what was written").isEmpty();
    }

    static List<String> sendsNothingThatIsNeitherATextNorAPage() {
        String tooLong = "https://example.com/" + "x".repeat(1_981);
        return List.of(
                "{\"type\":\"file\",\"text\":\"hello\"}",
                "{\"type\":\"URL\",\"text\":\"https://example.com/\"}",
                "{\"type\":true,\"text\":\"hello\"}",
                "{\"type\":\"url\"}",
                "{\"type\":\"url\",\"text\":\"javascript:alert(1)\"}",
                "{\"type\":\"url\",\"text\":\"ftp://example.com/\"}",
                "{\"type\":\"url\",\"text\":\"example.com\"}",
                "{\"type\":\"url\",\"text\":\"https:///\"}",
                "{\"type\":\"url\",\"text\":\" https://example.com/\"}",
                "{\"type\":\"url\",\"text\":\"https://example.com/a b\"}",
                "{\"type\":\"url\",\"text\":\"https://example.com/\\n\"}",
                "{\"type\":\"url\",\"text\":\"" + tooLong + "\"}");
    }

    @Test
    void takesAnAddressAndAPreviewAsLongAsAllowed() {
        Client agent = accepted();
        String address = "https://example.com/" + "x".repeat(1_980);

        assertThat(agent.ask("interaction.sendmessage", CHAT, "{\"type\":\"url\",\"text\":\"" + address + "\"}"))
                .as("2,000 characters")
                .startsWith("success S" + CHAT);
        assertThat(agent.ask("interaction.typing", CHAT, "{\"typing\":true,\"text\":\"" + "x".repeat(4_000) + "\"}"))
                .as("4,000 characters")
                .startsWith("success S" + CHAT);
        assertThat(agent.ask("interaction.typing", CHAT, "{\"typing\":true,\"text\":\"" + "x".repeat(4_001) + "\"}"))
                .as("one more")
                .containsExactly("invalid_data S" + CHAT);
    }

    @Test
    void tellsWhoComesBackAllOfItAgainOnce() {
        Client agent = accepted();
        write(Item.text("hello"));
        agent.send("interaction.sendmessage", CHAT, "{\"type\":\"url\",\"text\":\"https://example.com/\"}");
        write(Item.file(FILE, "plan.pdf", 1_024, "application/pdf"));
        centre.run(at -> new RenameCaller(1, "Pat", at));
        write(Item.notice("seen"));

        List<JsonObject> told = comeBack(agent);

        assertThat(messages(told))
                .as("the messages, in order")
                .containsExactly(
                        "1 text CUSTOMER " + VISITOR + " hello",
                        "2 url AGENT Operator https://example.com/",
                        "3 file CUSTOMER " + VISITOR + " plan.pdf",
                        "4 notice CUSTOMER Pat seen");
        assertThat(customers(told)).as("the present name").containsExactly("Pat");
        assertThat(named(told, "interaction.message.added").get(2).toString())
                .as("the file")
                .contains("\"address\":\"/processor/files?contact=1&id=" + FILE + "\"");
    }

    private Client accepted() {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.CHAT);
        agent.send("interaction.accept", CHAT, "{}");
        return agent;
    }

    private List<JsonObject> comeBack(Client agent) {
        agent.conversation().disconnected();
        var prepared = centre.prepare(7, true);
        return centre.bind(prepared.session().id(), prepared.token()).send("session.start", "", "{}");
    }

    private void write(Item item) {
        centre.run(at -> new WriteAsCaller(1, item, at));
    }

    private Journal journal() {
        return Stages.get(centre.contacts.contact(ProcessorCentre.CUSTOMER, 1))
                .orElseThrow()
                .journal();
    }

    private static List<String> messages(List<JsonObject> told) {
        return named(told, "interaction.message.added").stream()
                .map(data -> data.getJsonObject("message"))
                .map(message -> message.getInt("index") + " " + message.getString("type") + ' '
                        + message.getString("author") + ' ' + message.getString("name") + ' '
                        + message.getString("text"))
                .toList();
    }

    private static List<String> customers(List<JsonObject> told) {
        return named(told, "interaction.customerchanged").stream()
                .map(data -> data.getJsonObject("customer").getString("name"))
                .toList();
    }

    /** What the events of a name carry. */
    private static List<JsonObject> named(List<JsonObject> told, String name) {
        return told.stream()
                .filter(message -> message.getString("name", "").equals(name))
                .map(message -> message.getJsonObject("data"))
                .toList();
    }
}
