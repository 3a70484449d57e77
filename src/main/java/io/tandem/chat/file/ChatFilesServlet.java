package io.tandem.chat.file;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.contact.attachment.Attachments;
import io.tandem.contact.attachment.StoredFile;
import io.tandem.contact.attachment.Transfer;
import io.tandem.contact.attachment.Transfers;
import io.tandem.session.SessionRegistry;
import io.tandem.session.http.BodyFault;
import io.tandem.session.http.FileAnswer;
import io.tandem.session.http.RequestBody;
import io.tandem.session.http.RequestEnd;
import io.tandem.session.http.ResponseWriter;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code POST /genesys/2/chat-ntf}: the files of a chat (spec 11.8). The chat's key in the form is all the proof it takes. */
@WebServlet(urlPatterns = ChatFilesServlet.ADDRESS, asyncSupported = true)
public class ChatFilesServlet extends HttpServlet {

    /** Where it is. */
    static final String ADDRESS = "/genesys/2/chat-ntf";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ChatFilesServlet.class.getName());

    @Inject
    private transient FileOperations operations;

    @Inject
    private transient Attachments attachments;

    @Inject
    private transient Transfers transfers;

    @Inject
    private transient SessionRegistry registry;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (request.getMethod()) {
            case "POST" -> receive(request);
            case "OPTIONS" -> response.setHeader("Allow", "POST, OPTIONS");
            default -> {
                response.setHeader("Allow", "POST, OPTIONS");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void receive(HttpServletRequest request) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(
                0); // of the server's: how long it may take is bounded by its time-outs for reading and writing
        if (registry.turnsAway().isPresent()) {
            refuse(context, new ChatException(ChatFault.UNAVAILABLE), true);
            return;
        }
        Transfer transfer = transfers.begin();
        RequestEnd.of(context, transfer::end);
        String contentType = request.getContentType();
        RequestBody.read(
                request,
                attachments.limits().maxSize() + FileForm.MOST_BESIDES,
                transfer::take,
                body -> carryOut(context, transfer, contentType, body),
                fault -> refuse(context, new ChatException(fault(fault)), true));
    }

    private void carryOut(AsyncContext context, Transfer transfer, String contentType, byte[] body) {
        attempt(transfer, contentType, body).whenComplete((result, failure) -> {
            if (failure != null) {
                refuse(context, explained(failure), false);
            } else if (result instanceof FileResult.Found found) {
                StoredFile file = found.file();
                FileAnswer.write(context, file.attachment().name(), file.content());
            } else if (result instanceof FileResult.Told told) {
                answer(context, HttpServletResponse.SC_OK, told.json(), false);
            }
        });
    }

    private CompletionStage<FileResult> attempt(Transfer transfer, String contentType, byte[] body) {
        try {
            return operations.carryOut(FileForm.read(contentType, body), transfer);
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    private static ChatException explained(Throwable thrown) {
        ChatException failure = FileFaults.of(thrown);
        if (failure.fault() == ChatFault.INTERNAL) {
            LOG.log(Level.SEVERE, thrown, () -> "A chat's operation on files failed");
        }
        return failure;
    }

    private static ChatFault fault(BodyFault fault) {
        return switch (fault) {
            case TOO_LARGE -> ChatFault.TOO_LARGE_OR_MANY_FILES;
            case NO_ROOM -> ChatFault.UNAVAILABLE;
            case BROKEN -> ChatFault.MALFORMED;
            case FAULT -> ChatFault.INTERNAL;
        };
    }

    private static void refuse(AsyncContext context, ChatException failure, boolean unread) {
        answer(context, FileFaults.status(failure.fault()), FileFaults.json(failure), unread);
    }

    /** @param unread whether something of the request is still to come, which nobody reads */
    private static void answer(AsyncContext context, int status, JsonObject json, boolean unread) {
        ResponseWriter.write(
                context,
                response -> {
                    response.setStatus(status);
                    response.setContentType("application/json;charset=UTF-8");
                    if (unread) {
                        response.setHeader("Connection", "close");
                    }
                },
                json.toString().getBytes(StandardCharsets.UTF_8),
                written -> {});
    }
}
