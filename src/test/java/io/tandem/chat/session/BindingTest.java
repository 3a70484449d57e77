package io.tandem.chat.session;

import static io.tandem.chat.wire.WrittenContact.ADA;
import static io.tandem.chat.wire.WrittenContact.AT;
import static io.tandem.chat.wire.WrittenContact.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.FakeBayeuxClient;
import io.tandem.chat.wire.ChatJson;
import io.tandem.chat.wire.WrittenContact;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.LegEnd;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client is told of the chat it has. */
class BindingTest {

    private static final String CHANNEL = "/service/chatV2/customer-support";
    private static final JsonObject INTRODUCTION = ChatJson.object("{'userId':'u'}");

    private final FakeBayeuxClient client = new FakeBayeuxClient(CHANNEL);
    private final WrittenContact contact =
            new WrittenContact().joins(PAT, "Pat").joins(ADA, "Ada");
    private int timesOver;

    static Stream<List<Integer>> orders() {
        return orders(List.of(0, 1, 2, 3)).stream();
    }

    @ParameterizedTest(name = "states in the order {0}")
    @MethodSource("orders")
    void eachEntryIsToldOnceAndInOrderWhateverStateIsShownFirst(List<Integer> order) {
        Binding binding = binding(0);
        List<Contact> states = List.of(
                contact.now(),
                contact.writes(PAT, Item.text("one")).now(),
                contact.types(ADA).writes(ADA, Item.text("two")).now(),
                contact.writes(PAT, Item.text("three")).now());
        order.forEach(state -> binding.show(states.get(state)));

        assertThat(indices(told())).as("indices").containsExactly(1, 2, 3, 5, 6);
    }

    @Test
    void theFirstNotificationIntroducesTheChat() {
        Binding binding = binding(0);
        binding.show(contact.now());
        binding.show(contact.writes(PAT, Item.text("one")).now());

        List<JsonObject> told = told();
        assertThat(told.get(0).getString("userId")).as("in the first").isEqualTo("u");
        assertThat(told.get(1)).as("not again").doesNotContainKey("userId");
    }

    @Test
    void whoHasEverythingIsToldSoOnce() {
        Binding binding = binding(2);
        binding.show(contact.now());
        binding.show(contact.now());

        List<JsonObject> told = told();
        assertThat(told).as("one notification").hasSize(1);
        assertThat(told.get(0))
                .as("how things are, and nothing new")
                .isEqualTo(ChatJson.object(
                        "{'statusCode':0,'chatEnded':false,'messages':[],'nextPosition':3,'userId':'u'}"));
    }

    @Test
    void typingComesAfterWhatTheSameStepMadeHappen() {
        Binding binding = binding(2);
        Contact written = contact.writes(ADA, Item.text("one")).now();
        Contact typing = contact.types(ADA).now();
        binding.happened(
                new StepEvents(List.of(new ContactEvent.Noted(written, AT), new ContactEvent.Noted(typing, AT))));

        assertThat(types(told())).as("in their order").containsExactly("Message", "TypingStarted");
    }

    @Test
    void whatHappensBeforeTheStateIsKnownIsToldWithIt() {
        Binding binding = binding(0);
        Contact before = contact.now();
        StepEvents one = written("one");
        StepEvents two = written("two");

        assertThat(binding.happened(one)).as("nothing to add it to").isFalse();
        assertThat(told()).as("told too early").isEmpty();
        binding.show(before);
        assertThat(binding.happened(two)).as("it is known what was before").isTrue();
        assertThat(indices(told())).as("indices").containsExactly(1, 2, 3, 4);
    }

    @Test
    void afterAGapTheStateIsNeededAgain() {
        Binding binding = binding(0);
        binding.show(contact.now());
        written("missed");

        assertThat(binding.happened(written("heard"))).as("an entry is missing").isFalse();
        assertThat(indices(told())).as("before the gap").containsExactly(1, 2);
        binding.show(contact.now());
        binding.happened(written("next"));
        assertThat(indices(told())).as("with what was missed").containsExactly(3, 4, 5);
    }

    @Test
    void typingThatIsOverByNowIsNotTold() {
        Binding binding = binding(2);
        Contact typing = contact.types(ADA).now();
        binding.show(contact.writes(ADA, Item.text("typed")).now());
        binding.show(typing);

        assertThat(types(told())).as("the message alone").containsExactly("Message");
    }

    @Test
    void whoHasStoppedTypingIsToldEvenIfSomethingElseIsShownFirst() {
        Binding binding = binding(2);
        Contact stopped = contact.types(ADA).stops(ADA).now();
        binding.show(contact.writes(PAT, Item.text("one")).now());
        binding.show(stopped);

        List<JsonObject> told = told();
        assertThat(types(told)).as("once, and in its place").containsExactly("TypingStopped", "Message");
        assertThat(indices(told)).as("indices").containsExactly(4, 5);
    }

    @Test
    void whatIsAskedForAgainIsNoOlderThanWhatWasTold() {
        Binding binding = binding(0);
        Contact before = contact.now();
        binding.show(contact.writes(PAT, Item.text("one")).now());
        told();
        binding.repeat(before, 3);
        binding.show(contact.writes(PAT, Item.text("two")).now());

        assertThat(indices(told()))
                .as("3 because it was asked for, 4 because it is new")
                .containsExactly(3, 4);
    }

    @Test
    void visitorsAreNotToldThatTheyType() {
        Binding binding = binding(2);
        binding.show(contact.now());
        told();
        binding.show(contact.types(PAT).now());
        assertThat(told()).as("of own typing").isEmpty();

        binding.show(contact.types(ADA).now());
        assertThat(indices(told())).as("own typing has used up an index").containsExactly(4);
    }

    @Test
    void aLongChatComesInPieces() {
        Binding binding = binding(0);
        for (int i = 3; i <= 450; i++) {
            contact.writes(PAT, Item.text("text " + i));
        }
        binding.show(contact.ends().now());

        List<JsonObject> told = told();
        assertThat(told)
                .as("events of each notification")
                .extracting(
                        notification -> notification.getJsonArray("messages").size())
                .containsExactly(200, 200, 50);
        assertThat(told)
                .as("where the next begins")
                .extracting(notification -> notification.getInt("nextPosition"))
                .containsExactly(201, 401, 451);
        assertThat(told)
                .as("the end comes with the last")
                .extracting(notification -> notification.getBoolean("chatEnded"))
                .containsExactly(false, false, true);
        assertThat(indices(told))
                .as("all of it")
                .isEqualTo(IntStream.rangeClosed(1, 450).boxed().toList());
    }

    @Test
    void whatIsAskedForIsToldAgain() {
        Binding binding = binding(0);
        Contact now = contact.writes(PAT, Item.text("one")).now();
        binding.show(now);
        told();

        binding.repeat(now, 2);
        assertThat(indices(told())).as("from 2 on").containsExactly(2, 3);
        binding.repeat(now, 4);
        assertThat(told())
                .as("nothing was missed, and that is said")
                .containsExactly(ChatJson.object("{'statusCode':0,'chatEnded':false,'messages':[],'nextPosition':4}"));
        binding.repeat(now, 99);
        told();
        binding.show(contact.writes(PAT, Item.text("two")).now());
        assertThat(indices(told()))
                .as("from beyond the end nothing is left out")
                .containsExactly(4);
    }

    @Test
    void theEndComesWithWhoLeftAndIsTheLast() {
        Binding binding = binding(2);
        Contact ended = contact.leaves(PAT, LegEnd.RELEASED).ends().now();
        binding.show(ended);
        binding.show(ended);
        binding.show(contact.types(ADA).now());

        List<JsonObject> told = told();
        assertThat(types(told)).as("all that is told").containsExactly("ParticipantLeft");
        assertThat(told.get(0).getBoolean("chatEnded")).as("in the same").isTrue();
        assertThat(timesOver).as("how often it was over").isEqualTo(1);
    }

    @Test
    void nobodyHoldsTheLockWhileTheClientIsTold() {
        List<Boolean> locked = new ArrayList<>();
        Binding[] one = new Binding[1];
        client.whenTold(() -> locked.add(Thread.holdsLock(one[0])));
        one[0] = binding(0);
        one[0].show(contact.now());
        one[0].show(contact.types(ADA).now());
        one[0].repeat(contact.now(), 1);

        assertThat(locked)
                .as("held each time: telling may have the store tell the clients of other chats, on this thread")
                .containsExactly(false, false, false);
    }

    @Test
    void whatHappensWhileTheClientIsToldIsToldAfterwards() {
        Binding binding = binding(0);
        Contact before = contact.now();
        Contact after = contact.writes(PAT, Item.text("one")).now();
        client.whenTold(() -> binding.show(after));
        binding.show(before);

        assertThat(indices(told())).as("in order, each once").containsExactly(1, 2, 3);
    }

    @Test
    void whoIsDroppedIsToldNothingMore() {
        Binding binding = binding(0);
        binding.show(contact.now());
        told();
        binding.drop();
        binding.show(contact.writes(PAT, Item.text("for another")).now());
        binding.show(contact.types(ADA).now());
        binding.repeat(contact.now(), 1);
        binding.show(contact.ends().now());

        assertThat(told()).as("told").isEmpty();
        assertThat(timesOver).as("the chat goes on elsewhere").isZero();
    }

    private Binding binding(int told) {
        Chat chat = new Chat("c", "hash", "u", 300, 1, CHANNEL, Optional.of("b"), Optional.empty());
        return new Binding(chat, new Outlet(client), Optional.of(INTRODUCTION), told, () -> timesOver++);
    }

    /** A message by Pat, as others are told of it: with what it added. */
    private StepEvents written(String text) {
        int before = contact.now().journal().last();
        Contact after = contact.writes(PAT, Item.text(text)).now();
        return new StepEvents(List.of(new ContactEvent.Noted(after.noting(journal -> journal.end(before)), AT)));
    }

    private List<JsonObject> told() {
        return client.told().stream().map(ChatJson::parse).toList();
    }

    private static List<Integer> indices(List<JsonObject> told) {
        return events(told).map(event -> event.getInt("index")).toList();
    }

    private static List<String> types(List<JsonObject> told) {
        return events(told).map(event -> event.getString("type")).toList();
    }

    private static Stream<JsonObject> events(List<JsonObject> told) {
        return told.stream().flatMap(notification -> ChatJson.messages(notification).stream());
    }

    private static List<List<Integer>> orders(List<Integer> states) {
        if (states.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : states) {
            List<Integer> others = new ArrayList<>(states);
            others.remove(first);
            for (List<Integer> rest : orders(others)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
