package io.tandem.chat.session;

import io.tandem.chat.ChatSettings;
import io.tandem.config.Settings;
import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Versioned;
import io.tandem.store.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * The chats in the Store. Each has a timer that whoever holds it sets anew as long as its client is there: if the client
 * goes, or the node dies, the timer rings on whatever node there is, and the visitor has left.
 */
@ApplicationScoped
public class Chats {

    /** Timers of visitors who may be gone, each named by its chat. */
    static final String OFFLINE = "chat-offline";

    /** How long it can still be told that a chat is over; afterwards it is unknown. */
    private static final Duration AFTERLIFE = Duration.ofMinutes(10);

    private Store store;
    private Clock clock;
    private Settings settings;

    /**
     * Event: another Bayeux session holds a chat from now on.
     *
     * @param binding names its hold
     */
    public record Bound(String binding) {}

    /** For CDI's proxy only. */
    protected Chats() {}

    @Inject
    public Chats(Store store, Clock clock, Settings settings) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
    }

    /** Where it is told who holds a chat. */
    static Topic topic(String chatId) {
        return new Topic(group(chatId));
    }

    /** Keeps a new chat. */
    CompletionStage<Void> add(Chat chat) {
        return store.update(group(chat.id()), workspace -> {
            keep(workspace, chat);
            return null;
        });
    }

    /** A chat, if it goes on or has ended not long ago. */
    public CompletionStage<Optional<Chat>> find(String chatId) {
        return store.read(key(chatId)).thenApply(found -> found.map(Versioned::state));
    }

    /** Gives a chat to another holder; nothing if it is unknown. */
    CompletionStage<Optional<Chat>> bind(String chatId, String binding) {
        return bind(chatId, binding, chat -> true);
    }

    /** The same for its holder, who has changed nodes; nothing if another has it by now. */
    CompletionStage<Optional<Chat>> bindAgain(String chatId, String binding) {
        return bind(chatId, binding, chat -> chat.binding().equals(Optional.of(binding)));
    }

    private CompletionStage<Optional<Chat>> bind(String chatId, String binding, Predicate<Chat> admitted) {
        return store.update(group(chatId), workspace -> {
            Optional<Chat> bound = workspace.get(key(chatId)).filter(admitted).map(chat -> chat.boundBy(binding));
            bound.ifPresent(chat -> {
                if (chat.isOver()) {
                    workspace.put(key(chatId), chat, AFTERLIFE);
                } else {
                    keep(workspace, chat);
                }
                workspace.publish(topic(chatId), new Bound(binding));
            });
            return bound;
        });
    }

    /** The client of a chat's holder was there a moment ago. Without effect if somebody else holds it, or it is over. */
    CompletionStage<Void> keep(Chat known) {
        return store.update(group(known.id()), workspace -> {
            workspace
                    .get(key(known.id()))
                    .filter(chat -> !chat.isOver() && chat.binding().equals(known.binding()))
                    .ifPresent(chat -> keep(workspace, chat));
            return null;
        });
    }

    /** A chat is over. */
    CompletionStage<Void> end(Chat chat) {
        return store.update(group(chat.id()), workspace -> {
            workspace
                    .get(key(chat.id()))
                    .filter(known -> !known.isOver())
                    .ifPresent(known -> workspace.put(key(chat.id()), known.ended(), AFTERLIFE));
            workspace.cancelTimer(timer(chat.id()));
            return null;
        });
    }

    /** A chat whose client has been gone for the limit by now; one who came back when its timer rang has not. */
    CompletionStage<Optional<Chat>> findLost(String chatId) {
        return find(chatId)
                .thenApply(found -> found.filter(chat -> chat.until()
                        .filter(until -> !clock.instant().isBefore(until))
                        .isPresent()));
    }

    private void keep(Workspace workspace, Chat chat) {
        Instant until = clock.instant().plus(settings.get(ChatSettings.OFFLINE_LIMIT));
        workspace.put(key(chat.id()), chat.keptUntil(until));
        workspace.setTimer(timer(chat.id()), until);
    }

    private static TimerName timer(String chatId) {
        return new TimerName(group(chatId), OFFLINE, chatId);
    }

    private static Key<Chat> key(String chatId) {
        return new Key<>(group(chatId), "chat", chatId, Chat.class);
    }

    private static String group(String chatId) {
        return "chat/" + chatId;
    }
}
