package io.tandem.bayeux.http;

import io.tandem.bayeux.engine.Engine;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.BatchReader;
import io.tandem.bayeux.message.MalformedBatchException;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.option.Transport;
import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import io.tandem.session.http.ServletAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Bayeux over HTTP: long-polling by POST, callback-polling by GET (spec 12, 13). */
@WebServlet(
        urlPatterns = {"/cometd/*", "/genesys/cometd/*"},
        asyncSupported = true)
public class BayeuxServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(BayeuxServlet.class.getName());

    @Inject
    private transient Engine engine;

    @Inject
    private transient Options options;

    @Inject
    private transient Settings settings;

    private transient BatchReader reader;

    @Override
    public void init() {
        reader = new BatchReader(
                settings.get(SessionSettings.MAX_DEPTH), options.limits().maxMessages());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        ServletAnswer answer = new ServletAnswer(request, response);
        switch (request.getMethod()) {
            case "POST" -> longPolling(request, answer);
            case "GET" -> callbackPolling(request, answer);
            case "OPTIONS" -> {
                response.setStatus(HttpServletResponse.SC_OK);
                return;
            }
            default -> Refusals.answer(answer, Refusal.MALFORMED, options);
        }
        answer.release();
    }

    private void longPolling(HttpServletRequest request, ServletAnswer answer) throws IOException {
        if (!options.allowedTransports().contains(Transport.LONG_POLLING)) {
            Refusals.answer(answer, Refusal.MALFORMED, options);
            return;
        }
        TextBody.read(
                request,
                answer,
                options.forTransport(Transport.LONG_POLLING).maxMessageSize(),
                text -> process(Transport.LONG_POLLING, request, answer, Script.NONE, List.of(text)),
                refusal -> Refusals.answer(answer, refusal, options));
    }

    private void callbackPolling(HttpServletRequest request, ServletAnswer answer) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // of the query, too
        Optional<Script> script = Optional.empty();
        String[] texts = null;
        try {
            script = Script.named(
                    request.getParameterValues(options.callback().parameter()),
                    options.callback().maxLength());
            texts = request.getParameterValues("message");
        } catch (IllegalStateException | IllegalArgumentException malformedQuery) {
            LOG.log(Level.FINE, "A query could not be read", malformedQuery);
        }
        if (!options.allowedTransports().contains(Transport.CALLBACK_POLLING) || script.isEmpty() || texts == null) {
            Refusals.answer(answer, Refusal.MALFORMED, options);
        } else {
            process(Transport.CALLBACK_POLLING, request, answer, script.get(), List.of(texts));
        }
    }

    private void process(
            Transport transport, HttpServletRequest request, ServletAnswer answer, Script script, List<String> texts) {
        List<Message> messages = new ArrayList<>();
        try {
            texts.forEach(text -> messages.addAll(reader.read(text)));
        } catch (MalformedBatchException malformed) {
            Refusals.answer(answer, Refusal.MALFORMED, options);
            return;
        }
        engine.process(new HttpExchange(transport, request, answer, options, script, messages));
    }
}
