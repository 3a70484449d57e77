package io.tandem.chat.operation;

import io.tandem.bayeux.ServiceMessage;
import io.tandem.chat.session.Visitor;
import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.chat.wire.Notification;
import io.tandem.session.GatewayObserver;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Has operations carried out, and tells clients what came of them: by the answer to a remote call if they want one
 * ({@code reply}, ours), else by a notification if there is something to tell.
 */
@ApplicationScoped
public class Operations {

    /** What the channels of all chat services begin with; the service's name follows. */
    public static final String CHANNELS = "/service/chatV2/";

    private static final Logger LOG = Logger.getLogger(Operations.class.getName());
    private static final String ACCENT = "chat";

    @Inject
    private GatewayObserver observer;

    @Inject
    @Any
    private Instance<OperationHandler> found;

    private Map<String, OperationHandler> handlers = Map.of();

    @PostConstruct
    void find() {
        handlers = found.stream().collect(Collectors.toMap(OperationHandler::operation, Function.identity()));
    }

    /** Names of all operations. */
    Set<String> names() {
        return handlers.keySet();
    }

    /** Carries one out. The stage completes, and never fails, when the client has been told or is next to be. */
    public CompletionStage<Void> carryOut(Visitor visitor, ServiceMessage message) {
        return attempt(visitor, message).handle((answer, failure) -> {
            if (failure == null) {
                done(visitor, message, answer);
            } else {
                failed(visitor, message, failure);
            }
            return null;
        });
    }

    /** Tells a client that its operation was not carried out. */
    public void refuse(Visitor visitor, ServiceMessage message, ChatFault fault) {
        ChatException refusal = new ChatException(fault);
        failed(visitor, message, operation(message).equals(RequestChat.OPERATION) ? refusal.atStart() : refusal);
    }

    private CompletionStage<Answer> attempt(Visitor visitor, ServiceMessage message) {
        try {
            if (!(message.data() instanceof JsonObject data)) {
                throw new ChatException(ChatFault.MALFORMED);
            }
            OperationHandler handler = handlers.get(operation(message));
            if (handler == null) {
                throw new ChatException(ChatFault.MALFORMED);
            }
            return handler.handle(new Call(visitor, message, new Fields(data)));
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    private static void done(Visitor visitor, ServiceMessage message, Answer answer) {
        JsonObject data =
                Notification.ok(answer.chatEnded()).with(answer.more()).json();
        if (wantsReply(message)) {
            visitor.outlet().answer(message, true, data);
        } else if (answer.asked()) {
            visitor.outlet().deliver(message.channel(), data);
        }
    }

    private static void failed(Visitor visitor, ServiceMessage message, Throwable thrown) {
        ChatException failure = ChatException.of(thrown);
        if (failure.fault() == ChatFault.INTERNAL) {
            LOG.log(Level.SEVERE, thrown, () -> "A chat operation failed");
        }
        JsonObject data = Notification.failed(
                        failure, operation(message), message.id().orElse(""))
                .json();
        if (wantsReply(message)) {
            visitor.outlet().answer(message, false, data);
        } else {
            visitor.outlet().deliver(message.channel(), data);
        }
    }

    private static boolean wantsReply(ServiceMessage message) {
        return message.id().isPresent() && message.data() instanceof JsonObject data && new Fields(data).flag("reply");
    }

    private static String operation(ServiceMessage message) {
        return message.data() instanceof JsonObject data && data.get("operation") instanceof JsonString name
                ? name.getString()
                : "";
    }
}
