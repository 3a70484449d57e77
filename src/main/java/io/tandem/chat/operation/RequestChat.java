package io.tandem.chat.operation;

import io.tandem.chat.ChatSettings;
import io.tandem.chat.session.Binder;
import io.tandem.chat.session.Chat;
import io.tandem.chat.session.ChatKey;
import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.config.Settings;
import io.tandem.contact.Outcome;
import io.tandem.contact.command.Announce;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.AttachData;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.Together;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.ContactService;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ChatServiceProfile;
import io.tandem.directory.Directory;
import io.tandem.session.SessionRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * {@code requestChat}: a visitor begins a chat with the service that the channel names, and is told its key. It leads to
 * agents or to an application.
 */
@ApplicationScoped
class RequestChat implements OperationHandler {

    static final String OPERATION = "requestChat";

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Directory directory;

    @Inject
    private ContactService contacts;

    @Inject
    private Binder binder;

    @Inject
    private SessionRegistry registry;

    @Inject
    private Texts texts;

    @Inject
    private Settings settings;

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        try {
            return start(call)
                    .exceptionallyCompose(failure -> CompletableFuture.failedStage(
                            ChatException.of(failure).atStart()));
        } catch (RuntimeException refused) {
            throw ChatException.of(refused).atStart();
        }
    }

    private CompletionStage<Answer> start(Call call) {
        NewChat wanted = NewChat.read(call.fields(), texts);
        if (call.visitor().isGone()) {
            throw new ChatException(ChatFault.CHAT_OVER); // it waited while its client went: nobody would know the key
        }
        if (call.visitor().boundOn(call.channel()).isPresent()) {
            throw new ChatException(ChatFault.ALREADY_CHATTING);
        }
        if (registry.turnsAway().isPresent()) {
            throw new ChatException(ChatFault.UNAVAILABLE_SERVICE);
        }
        if (!call.visitor().mayStart()) {
            throw new ChatException(ChatFault.TOO_FAST);
        }
        return CompletableFuture.supplyAsync(() -> service(call.service()), workers)
                .thenCompose(service ->
                        contacts.newContactId().thenCompose(contactId -> begin(call, wanted, service, contactId)));
    }

    private ChatServiceProfile service(String name) {
        return directory
                .chatService(name)
                .filter(service -> service.queueId().isPresent() || leadsToApplication(service))
                .orElseThrow(() -> new ChatException(ChatFault.UNAVAILABLE_SERVICE));
    }

    private boolean leadsToApplication(ChatServiceProfile service) {
        return service.application()
                .flatMap(name -> directory.application(service.customerId(), name))
                .flatMap(application -> application.address(ApplicationChannel.MESSAGING))
                .isPresent();
    }

    /** The chat is kept before its contact begins: a contact that no chat leads to would wait for good. */
    private CompletionStage<Answer> begin(Call call, NewChat wanted, ChatServiceProfile service, long contactId) {
        ChatKey key = ChatKey.generate();
        Chat chat = Chat.begin(key, service.customerId(), contactId, call.channel());
        return binder.add(chat)
                .thenCompose(
                        kept -> contacts.execute(service.customerId(), at -> arrive(wanted, service, contactId, at)))
                .thenCompose(outcome -> outcome instanceof Outcome.Refused
                        ? binder.takeBack(chat).thenCompose(gone -> unavailable())
                        : binder.bindNew(call.visitor(), chat, key))
                .thenApply(bound -> Answer.done(false, Binder.introduction(chat, key)));
    }

    private Command arrive(NewChat wanted, ChatServiceProfile service, long contactId, Instant at) {
        Origin origin = new Origin(
                service.customerId(),
                Medium.valueOf(service.medium().name()),
                Direction.INBOUND,
                wanted.name(),
                service.name(),
                service.name(),
                service.name(),
                Map.of(),
                Map.of(),
                at);
        List<Command> commands = new ArrayList<>();
        commands.add(new Arrive(
                contactId, origin, Recording.none(false, false), service.queueId(), service.application(), at));
        commands.add(new AttachData(contactId, wanted.data(), Set.of(), at));
        Optional.of(settings.get(ChatSettings.QUEUE_NOTICE))
                .filter(notice -> service.queueId().isPresent() && !notice.isEmpty())
                .ifPresent(notice -> commands.add(new Announce(contactId, notice, at)));
        Optional.of(wanted.text())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> commands.add(new WriteAsCaller(contactId, text, at)));
        return new Together(commands);
    }

    private static <T> CompletionStage<T> unavailable() {
        return CompletableFuture.failedStage(new ChatException(ChatFault.UNAVAILABLE_SERVICE));
    }
}
