package io.tandem.chat.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.chat.session.ChatCentre.Begun;
import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.store.Stages;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has a chat, and how another one gets it (spec 11.1, 11.9). */
class BinderTest {

    private final ChatCentre centre = new ChatCentre();
    private final Visitor visitor = centre.visitor();

    @Test
    void aNewChatIsToldWithItsKeyAndTheVisitorsJoin() {
        Begun begun = centre.begin(visitor);

        JsonObject first = centre.told(visitor).get(0);
        assertThat(first.getString("secureKey"))
                .as("the key")
                .isEqualTo(begun.key().text());
        assertThat(first.getString("chatId"))
                .as("the chat")
                .isEqualTo(begun.chat().id());
        assertThat(first.getString("userId"))
                .as("the visitor")
                .isEqualTo(begun.chat().userId());
        assertThat(first.getJsonArray("messages").getJsonObject(0).getString("type"))
                .as("the first event")
                .isEqualTo("ParticipantJoined");
    }

    @Test
    void whoeverBindsAChatLastHasIt() {
        Begun begun = centre.begin(visitor);
        centre.write(begun, "to the first");
        centre.told(visitor);
        Visitor other = centre.visitor();
        Stages.get(centre.binder.bind(other, begun.chat()));
        centre.write(begun, "to the second");

        assertThat(centre.texts(other)).as("told from the beginning").containsExactly("to the first", "to the second");
        assertThat(centre.told(visitor)).as("told to whom it was bound before").isEmpty();
        assertThat(visitor.size()).as("chats that it holds").isZero();
        assertThat(other.size()).as("chats that the other holds").isEqualTo(1);

        Stages.get(centre.binder.bindAndTell(visitor, begun.chat(), 3));
        centre.write(begun, "and back");
        assertThat(centre.texts(visitor)).as("from a position on").containsExactly("to the second", "and back");
        assertThat(other.size()).as("chats that the other holds then").isZero();
    }

    @Test
    void goesOnWhereItsBayeuxSessionIsTakenUp() {
        Begun begun = centre.begin(visitor);
        centre.write(begun, "before");
        assertThat(centre.texts(visitor)).containsExactly("before");
        Map<String, String> notes = centre.notes(visitor);
        visitor.leave().forEach(Hold::release); // its node is dead
        centre.write(begun, "meanwhile");
        Visitor same = centre.visitor();

        centre.binder.takenUp(same, notes);
        centre.write(begun, "after");

        assertThat(centre.texts(same)).as("each once, in order").containsExactly("meanwhile", "after");
        for (int minutes = 0; minutes < 10; minutes++) {
            centre.pass(Duration.ofMinutes(1));
        }
        assertThat(centre.contact(begun).isLive()).as("kept from there").isTrue();
    }

    @Test
    void isLeftToWhoeverHasBoundItBeforeTheOldBayeuxSessionWasTakenUp() {
        Begun begun = centre.begin(visitor);
        Map<String, String> notes = centre.notes(visitor);
        Visitor rival = centre.visitor();
        Stages.get(centre.binder.bind(rival, begun.chat()));
        Visitor same = centre.visitor();

        centre.binder.takenUp(same, notes);

        assertThat(same.size()).as("chats that it holds").isZero();
        assertThat(rival.size()).as("chats that the other holds").isEqualTo(1);
    }

    @Test
    void isNotNotedAnyMoreWhenItIsOver() {
        Begun begun = centre.begin(visitor);
        assertThat(centre.notes(visitor)).hasSize(1);
        centre.end(begun);

        assertThat(centre.notes(visitor)).isEmpty();
    }

    @Test
    void whoBindsWhileAnotherDoesAndCommitsLastHasIt() {
        Begun begun = centre.begin(visitor);
        Visitor early = centre.visitor();
        Visitor late = centre.visitor();
        centre.before("update", () -> Stages.get(centre.binder.bind(early, begun.chat())));
        Stages.get(centre.binder.bind(late, begun.chat()));
        centre.told(early);
        centre.told(late);
        centre.write(begun, "to the last");

        assertThat(centre.texts(late))
                .as("heard of the other before its own turn, and did not mind")
                .containsExactly("to the last");
        assertThat(centre.texts(early)).as("told to the other").isEmpty();
        assertThat(visitor.size() + early.size())
                .as("chats that the others hold")
                .isZero();
    }

    @Test
    void whatHappensWhileAChatIsBoundIsToldOnce() {
        Begun begun = centre.begin(visitor);
        Visitor other = centre.visitor();
        centre.before("update", () -> centre.write(begun, "meanwhile"));
        Stages.get(centre.binder.bind(other, begun.chat()));

        assertThat(centre.texts(other)).as("told").containsExactly("meanwhile");
    }

    @Test
    void fromBeyondTheEndNothingThatComesIsLeftOut() {
        Begun begun = centre.begin(visitor);
        Visitor other = centre.visitor();
        Stages.get(centre.binder.bindAndTell(other, begun.chat(), 999));
        centre.write(begun, "next");

        assertThat(centre.texts(other)).as("told").containsExactly("next");
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                key(ChatFault.CHAT_OVER, "none, and no chat", key -> ""),
                key(ChatFault.WRONG_KEY, "malformed", key -> "x"),
                key(ChatFault.CHAT_OVER, "of no chat", key -> "A".repeat(59)),
                key(ChatFault.WRONG_KEY, "with another secret", key -> key.substring(0, 16) + "A".repeat(43)));
    }

    @ParameterizedTest(name = "a key {1}: {0}")
    @MethodSource("keys")
    void aChatIsNotProvenByAnotherKey(ChatFault fault, String what, UnaryOperator<String> forged) {
        Begun begun = centre.begin(visitor);

        String key = forged.apply(begun.key().text());
        assertThat(fault(centre.binder.prove(centre.visitor(), ChatCentre.CHANNEL, key)))
                .as(what)
                .isEqualTo(fault);
        if (!key.isEmpty()) {
            assertThat(fault(centre.binder.prove(visitor, ChatCentre.CHANNEL, key)))
                    .as("%s, from the chat's own visitor", what)
                    .isEqualTo(fault);
        }
    }

    @Test
    void aKeyProvesItsChatOnItsChannelOnly() {
        Begun begun = centre.begin(visitor);
        String key = begun.key().text();

        assertThat(Stages.get(centre.binder.prove(centre.visitor(), ChatCentre.CHANNEL, key))
                        .id())
                .as("proven by anybody who has the key")
                .isEqualTo(begun.chat().id());
        assertThat(fault(centre.binder.prove(centre.visitor(), "/service/chatV2/other-desk", key)))
                .as("on another channel")
                .isEqualTo(ChatFault.WRONG_KEY);
        assertThat(Stages.get(centre.binder.prove(visitor, ChatCentre.CHANNEL, ""))
                        .id())
                .as("without a key: the chat that is bound")
                .isEqualTo(begun.chat().id());
    }

    @Test
    void aChatThatIsOverIsLetGoAndCanOnlyBeToldAgain() {
        Begun begun = centre.begin(visitor);
        centre.told(visitor);
        centre.end(begun);

        assertThat(ends(visitor)).as("the end").containsExactly(true);
        assertThat(visitor.size()).as("chats that the visitor holds").isZero();
        assertThat(fault(centre.binder.bind(visitor, begun.chat())))
                .as("nothing can be done in it")
                .isEqualTo(ChatFault.CHAT_OVER);
        Stages.get(centre.binder.bindAndTell(visitor, begun.chat(), 1));
        assertThat(ends(visitor)).as("the end, once more").containsExactly(true);
        assertThat(visitor.size()).as("chats that the visitor holds then").isZero();
    }

    @Test
    void whatAClientAskedForBeforeItWentTakesTheChatFromNobody() {
        Begun begun = centre.begin(visitor);
        Visitor gone = centre.visitor();
        centre.gone(gone);
        Binding binding = Stages.get(centre.binder.bind(gone, begun.chat()));
        binding.show(centre.contact(begun));

        assertThat(binding.chat().id())
                .as("can be done all the same")
                .isEqualTo(begun.chat().id());
        assertThat(centre.told(gone)).as("told to a client that is gone").isEmpty();
        assertThat(gone.size()).as("chats that it holds").isZero();
        assertThat(visitor.size()).as("chats that the visitor holds").isEqualTo(1);
    }

    @Test
    void aChatWhoseClientWentBeforeItBeganIsOverAtOnce() {
        Begun begun = centre.arrive();
        centre.gone(visitor);

        assertThat(fault(centre.binder.bindNew(visitor, begun.chat(), begun.key())))
                .as("nobody knows the key")
                .isEqualTo(ChatFault.CHAT_OVER);
        assertThat(centre.contact(begun).isLive()).as("no operator is troubled").isFalse();
    }

    @Test
    void whatAClientAskedForWithoutAKeyBeforeItWentIsDone() {
        Begun begun = centre.begin(visitor);
        centre.gone(visitor);

        Chat proven = Stages.get(centre.binder.prove(visitor, ChatCentre.CHANNEL, ""));
        Binding binding = Stages.get(centre.binder.bind(visitor, proven));
        assertThat(binding.chat().id()).isEqualTo(begun.chat().id());
        centre.write(begun, "too late");
        assertThat(centre.texts(visitor)).as("told to a client that is gone").isEmpty();
    }

    private List<Boolean> ends(Visitor whose) {
        return centre.told(whose).stream()
                .map(notification -> notification.getBoolean("chatEnded"))
                .toList();
    }

    private static ChatFault fault(CompletionStage<?> stage) {
        return ChatException.of(Stages.failure(stage)).fault();
    }

    private static Arguments key(ChatFault fault, String what, UnaryOperator<String> forged) {
        return arguments(fault, what, forged);
    }
}
