package io.tandem.processor.endpoint;

import io.tandem.contact.attachment.Attachment;
import io.tandem.contact.attachment.Attachments;
import io.tandem.contact.attachment.BusyException;
import io.tandem.contact.attachment.Transfer;
import io.tandem.contact.attachment.Transfers;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.session.http.FileAnswer;
import io.tandem.session.http.RequestEnd;
import io.tandem.session.http.ResponseWriter;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * {@code GET /processor/files?contact=…&id=…}: a file of a chat, for agents' desktops. The id, which nobody can guess, is the
 * proof; it stands in the query because that gets into no log.
 */
@WebServlet(urlPatterns = "/processor/files", asyncSupported = true)
public class FilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FilesServlet.class.getName());
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    @Resource
    private transient ManagedExecutorService workers;

    @Inject
    private transient Attachments attachments;

    @Inject
    private transient Transfers transfers;

    /** Which file is asked for. */
    private record Wanted(long contactId, String id) {

        static Optional<Wanted> read(HttpServletRequest request) {
            try {
                String contact = request.getParameter("contact");
                String id = request.getParameter("id");
                return contact != null && id != null && NUMBER.matcher(contact).matches()
                        ? Optional.of(new Wanted(Long.parseLong(contact), id))
                        : Optional.empty();
            } catch (IllegalStateException | IllegalArgumentException malformedQuery) {
                return Optional.empty();
            }
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        switch (request.getMethod()) {
            case "GET" -> find(request, this::hand);
            case "HEAD" -> find(request, this::describe);
            default -> {
                response.setHeader("Allow", "GET, HEAD");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private interface Answering {
        void answer(AsyncContext context, Transfer transfer, Wanted wanted);
    }

    private void find(HttpServletRequest request, Answering answering) {
        Optional<Wanted> wanted = Wanted.read(request);
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Transfer transfer = transfers.begin();
        RequestEnd.of(context, transfer::end);
        wanted.ifPresentOrElse(file -> answering.answer(context, transfer, file), () -> notFound(context));
    }

    private void hand(AsyncContext context, Transfer transfer, Wanted wanted) {
        answer(
                context,
                () -> {
                    transfer.of(wanted.contactId());
                    return transfer.load(wanted.contactId(), wanted.id());
                },
                file -> FileAnswer.write(context, file.attachment().name(), file.content()));
    }

    private void describe(AsyncContext context, Transfer transfer, Wanted wanted) {
        answer(
                context,
                () -> attachments.find(wanted.contactId(), wanted.id()),
                (Attachment file) -> FileAnswer.head(context, file.name(), file.size()));
    }

    private <T> void answer(AsyncContext context, Supplier<Optional<T>> finding, Consumer<T> found) {
        CompletableFuture.supplyAsync(finding, workers).whenComplete((file, failure) -> {
            if (failure != null) {
                failed(context, failure);
            } else {
                file.ifPresentOrElse(found, () -> notFound(context));
            }
        });
    }

    private static void notFound(AsyncContext context) {
        ResponseWriter.end(context, response -> response.setStatus(HttpServletResponse.SC_NOT_FOUND));
    }

    private static void failed(AsyncContext context, Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        boolean passing = cause instanceof DirectoryUnavailableException || cause instanceof BusyException;
        LOG.log(passing ? Level.FINE : Level.SEVERE, "A file could not be found", cause);
        ResponseWriter.end(
                context,
                response -> response.setStatus(
                        passing
                                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
    }
}
